// The program of the command line: every command by name; each loads its own file only when it is called.
import { Command } from 'commander'
import type { CaseImportOptions } from './commands/case-import.ts'
import type { CodesCrossOptions } from './commands/codes.ts'
import type { CodesImportOptions } from './commands/codes-import.ts'
import type { FormOptions } from './commands/form.ts'
import type { LetterOptions } from './commands/letter.ts'
import type { PlanOptions } from './commands/plan.ts'

const exitCodes = `
Exit codes:
  0  done; no finding of severity error
  1  the input was read, but has a finding of severity error
  2  the input cannot be read: missing, not of this kind, cut off
  3  the command was called in a way it does not know
  70 a defect of the program`

/** Builds the program; each action loads its own command file. */
export function buildProgram(): Command {
  const program = new Command('crossbill')
    .description('Coordinates medical and dental insurance for dental practices.')
    .version('0.1.0')
    .showHelpAfterError('Run the command with --help to see how it is used.')
    .addHelpText('after', exitCodes)
    .exitOverride()
  const json = ['--json', 'print the document instead of words; its shape is published under docs/schema'] as const

  program.command('coordinate').argument('<case>', 'case document, JSON').option(...json).option('--deviations <file>', 'what payers or plans do differently: rows with source and examples, JSON')
    .description('The whole decision for a case document: order of payers, codes, story, routes, holds, what is asked, what is next.')
    .action(async (path: string, options: { json?: boolean; deviations?: string }) => run((await import('./commands/coordinate.ts')).coordinate(path, options)))
  program.command('order').argument('<case>', 'case document, JSON').option(...json).option('--deviations <file>', 'what payers or plans do differently: rows with source and examples, JSON')
    .description('Who pays first for each service, with rule, reason, source and what would change it.')
    .action(async (path: string, options: { json?: boolean; deviations?: string }) => run((await import('./commands/order.ts')).order(path, options)))
  program.command('estimate').argument('<case>', 'case document, JSON').option(...json).option('--deviations <file>', 'what payers or plans do differently: rows with source and examples, JSON')
    .description('What each insurer should pay and what the patient should pay, route beside route, worked line by line.')
    .action(async (path: string, options: { json?: boolean; deviations?: string }) => run((await import('./commands/estimate.ts')).estimate(path, options)))

  program.command('plan').argument('<case>', 'case document, JSON').option(...json)
    .option('--until <date>', 'the last day to plan for, YYYY-MM-DD; the end of the next benefit year when left out')
    .description('Treatment over plans and years: dates and routes that leave the patient the least to pay, and what each other way costs.')
    .action(async (path: string, options: PlanOptions) => run((await import('./commands/plan.ts')).plan(path, options)))

  const cases = program.command('case').description('Case documents.')
  cases.command('import').description('Makes a case document from a dental claim file and eligibility answers.')
    .requiredOption('--dental <file>', 'dental claim as the practice system exports it (837D)')
    .option('--eligibility <files...>', 'answers to eligibility inquiries (271), one or more')
    .option('--claim <number>', 'which claim of the file, counted from 1', '1')
    .option('--as-of <date>', 'the day the case is looked at, YYYY-MM-DD; today when left out')
    .option('--out <file>', 'write the case document here instead of printing it')
    .action(async (options: CaseImportOptions) => run((await import('./commands/case-import.ts')).caseImport(options)))

  const x12 = program.command('x12').description('X12 files: read, check, and what follows from it.')
  x12.command('read').argument('<file>', 'X12 file, or - for standard input').option(...json).description('What is in a file, in office words.')
    .action(async (path: string, options: { json?: boolean }) => run((await import('./commands/x12-read.ts')).x12Read(path, options)))
  x12.command('check').argument('<files...>', 'X12 files').option('--json', 'one JSON object a line for each file').description('Findings with place and remedy; a file is malformed when one is of severity error.')
    .action(async (paths: string[], options: { json?: boolean }) => run((await import('./commands/x12-check.ts')).x12Check(paths, options)))
  x12.command('write').argument('<claims>', 'claims with sender and receiver, JSON or JSON lines, or - for standard input').option('-o, --out <file>', 'file to write; it appears whole or not at all').description('Writes claims as an 837P or 837D; nothing is written while a finding is an error.')
    .action(async (path: string, options: { out?: string }) => run((await import('./commands/x12-write.ts')).x12Write(path, options)))
  x12.command('tree').argument('<file>', 'X12 file').description('A file as loops a person can follow, with element names.')
    .action(async (path: string) => run((await import('./commands/x12-tree.ts')).x12Tree(path)))
  x12.command('ack').argument('<file>', 'X12 file').option('--control <number>', 'control number of the answer', '1').description('Writes the 999 (and TA1) that answers a file.')
    .action(async (path: string, options: { control: string }) => run((await import('./commands/x12-ack.ts')).x12Ack(path, options)))
  x12.command('anonymize').argument('<file>', 'X12 file').option('--key <text>', 'the same key gives the same stand-ins; a fresh one is made and thrown away when left out').description('Replaces names, ids and dates consistently, so that a file can be shared.')
    .action(async (path: string, options: { key?: string }) => run((await import('./commands/x12-anonymize.ts')).x12Anonymize(path, options)))
  x12.command('split').argument('<file>', 'X12 file').requiredOption('--out <folder>', 'folder for the parts').option('--by <what>', 'transaction or claim', 'transaction').description('One file a transaction, or one a claim.')
    .action(async (path: string, options: { out: string; by: string }) => run((await import('./commands/x12-split.ts')).x12Split(path, options)))
  addCodes(program)
  addPapers(program, json)
  program.command('schema').argument('[name]', 'case, decision, …; all names when left out').description('The published JSON Schema of a document.')
    .action(async (name: string | undefined) => run((await import('./commands/schema.ts')).schema(name)))
  return program
}

function addCodes(program: Command): void {
  const codes = program.command('codes').description('Code sets: search in plain words, one code with its dates, dental codes crossed to medical ones.')
  codes.command('find').argument('<words...>', 'what it is, as an office says it').option('--json', 'ranked codes as JSON').option('--set <names...>', 'only these code sets').option('--limit <number>', 'how many', '10').option('--date <date>', 'only codes in force that day')
    .description('Codes that fit plain words, best first.')
    .action(async (words: string[], options: { json?: boolean; set?: string[]; limit: string; date?: string }) => run((await import('./commands/codes-find.ts')).codesFind(words, options)))
  codes.command('show').argument('<code>').option('--date <date>', 'date of service, today when left out').option('--json', 'as JSON').description('One code with its name, dates and successors.')
    .action(async (code: string, options: { date?: string; json?: boolean }) => run((await import('./commands/codes.ts')).codesShow(code, options)))
  codes.command('cross').argument('<codes...>', 'dental codes').option('--diagnosis <codes...>', 'ICD-10-CM of the record').option('--tooth <numbers...>').option('--area <code>', 'area of the mouth: 10, 20, 30, 40, 01, 02 …').option('--minutes <number>').option('--units <number>').option('--place <code>', 'place of service').option('--fact <facts...>', 'what the chart says, as name=value: cause=injury, payerKind=medicare, technique=open').option('--date <date>', 'date of service, today when left out').option('--json', 'as JSON')
    .description('Medical candidates for dental codes: what each needs, and why the others are wrong.')
    .action(async (each: string[], options: CodesCrossOptions) => run((await import('./commands/codes.ts')).codesCross(each, options)))
  codes.command('import').argument('<set>', 'cdt, cpt or icd10cm').argument('<file>', 'the licensor’s file of official texts, or the order file of a new ICD-10-CM release')
    .option('--format <format>', 'csv or tab; told from the file when left out').option('--server <address>', 'put official texts into an office’s database through its server').option('--email <address>', 'who signs in there; the password stands in CROSSBILL_PASSWORD')
    .option('--edition <name>', 'icd10cm only: the year of the release, for example FY2028').option('--packs <folder>', 'icd10cm only: the folder of packs').option('--json', 'as JSON')
    .description('Takes in official CDT or CPT texts of a licensed office, or a new year of diagnosis codes with a report of what changed for the pathways. A file in the wrong format changes nothing.')
    .action(async (set: string, path: string, options: CodesImportOptions) => run((await import('./commands/codes-import.ts')).codesImport(set, path, options)))
}

function addPapers(program: Command, json: readonly [string, string]): void {
  program.command('story').argument('<case>', 'case document, JSON').option(...json).description('Which pathways fit, how strong the story is, what proves it, what is missing.')
    .action(async (path: string, options: { json?: boolean }) => run((await import('./commands/story.ts')).story(path, options)))
  program.command('letter').argument('<case>', 'case document, JSON').option('--kind <kind>', 'medical-necessity, narrative, appeal, physician, consent, advance-notice', 'medical-necessity').option('--coverage <id>', 'the payer it goes to').option('--language <code>', 'consent only: en or es').option('--reason <text>', 'advance notice only: why Medicare may not pay').option('--answer <file>', 'appeal only: the remittance (835) that declines').option('--claim <number>', 'appeal only: which claim of the remittance').option('--json', 'each sentence with what it rests on').option('-o, --out <file>', 'PDF to write')
    .description('A letter made of chart facts only.')
    .action(async (path: string, options: LetterOptions) => run((await import('./commands/letter.ts')).letter(path, options)))
  program.command('form').argument('<form>', 'cms1500 (medical claims) or ada (dental claims, 2024)').argument('<case>', 'case document, JSON').option('--coverage <id>', 'only the claim to this coverage').option('--predetermination', 'ask the dental plan for an estimate, without days').option('--overlay', 'only the values, for preprinted forms').option('--offset-x <length>', 'move to the right: points, or with mm or in', '0').option('--offset-y <length>', 'move down: points, or with mm or in', '0').option('--json', 'the value of each item, sheet by sheet').option('-o, --out <file>', 'PDF to write')
    .description('The claim of a case on its paper form: on plain paper, or as overlay for preprinted forms.')
    .action(async (kind: string, path: string, options: FormOptions) => run((await import('./commands/form.ts')).form(kind, path, options)))
  program.command('explain').argument('<case>', 'case document, JSON').option('--language <code>', 'en or es', 'en').option('-o, --out <file>', 'PDF of one sheet to write').description('The page the patient understands.')
    .action(async (path: string, options: { language: string; out?: string }) => run((await import('./commands/explain.ts')).explain(path, options)))
}

async function run(code: number | Promise<number>): Promise<void> {
  process.exitCode = await code
}
