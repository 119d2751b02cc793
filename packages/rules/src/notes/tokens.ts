// Cuts a sentence into words and marks, each with its place; contractions and shorthand are spelled out for matching.

export interface Token {
  /** In small letters, spelled out: `can't` is `cannot`, `w/o` is `without`. */
  readonly text: string
  readonly kind: 'word' | 'number' | 'mark'
  readonly start: number
  readonly end: number
  /** As written it begins with a capital letter. */
  readonly capital: boolean
}

const pattern =
  /(?<minus>\(\s*[-−–]\s*\)|\(neg\)|-ve\b)|(?<number>\d+(?:[.,/:-]\d+)*(?=\D|$))|(?<word>[\p{L}][\p{L}\d]*(?:['’][\p{L}]+|\.(?=\d)\d*[\p{L}\d]*|[/&](?=[\p{L}])[\p{L}]+)*)|(?<mark>[^\s\p{L}\p{N}])/gu

const shorthand: Readonly<Record<string, readonly string[]>> = {
  'w/o': ['without'], 'c/o': ['complains', 'of'], 'h/o': ['history', 'of'], 's/p': ['status', 'post'], 'd/t': ['due', 'to'], 'b/c': ['because'],
  'r/o': ['rule', 'out'], 'n/v': ['nausea', 'vomiting'], "can't": ['cannot'], cant: ['cannot'], "won't": ['will', 'not'], 'f/u': ['follow', 'up'],
  'hx': ['history'], 'pmh': ['history'], 'pmhx': ['history'], 'abx': ['antibiotics'], 'pt': ['patient'], 'pts': ['patient'], 'dx': ['diagnosis'], 'tx': ['treatment'],
  'neg': ['negative'], 'wo': ['without'], 'b/l': ['bilateral'], 'd/c': ['discontinued'], 'i&d': ['incision', 'drainage'], 'sob': ['dyspnea'], 'oedema': ['edema'],
  'infxn': ['infection'], 'infx': ['infection'], 'bx': ['biopsy'], 'fx': ['fracture'], 'fxs': ['fractures'], 'fxd': ['fractured'], 'sx': ['symptoms'], 'parl': ['periapical', 'radiolucency'], 'parls': ['periapical', 'radiolucency'], 'orn': ['osteoradionecrosis'], 'bilat': ['bilateral'], 'exts': ['extractions'],
  'fpd': ['bridge'], 'wt': ['weight'], 'interp': ['interpretation'], 'interps': ['interpretation'], 'oac': ['oroantral', 'communication'], 'oaf': ['oroantral', 'fistula'], 'rpd': ['removable', 'partial', 'denture'], 'rpds': ['removable', 'partial', 'dentures'], 'fom': ['floor', 'of', 'mouth'], 'rct': ['root', 'canal'], 'exted': ['extracted'], 'decr': ['decreased'], 'incr': ['increased'], 'ltd': ['limited'], 'ttp': ['tender', 'palpation'], 'asx': ['asymptomatic'], 'dysp': ['dyspnea'],
  'ddw/or': ['disc', 'displacement', 'without', 'reduction'], 'ddwor': ['disc', 'displacement', 'without', 'reduction'], 'addwor': ['disc', 'displacement', 'without', 'reduction'], 'ddw/r': ['disc', 'displacement', 'with', 'reduction'], 'ddwr': ['disc', 'displacement', 'with', 'reduction'], 'addwr': ['disc', 'displacement', 'with', 'reduction'],
  'lac': ['laceration'], 'lacs': ['lacerations'], 'xrt': ['radiation'], 'rads': ['radiographs'], 'htn': ['hypertension'], 'perf': ['perforation'], 'diffic': ['difficulty'], 'dysfxn': ['dysfunction'], 'inflamm': ['inflammation'],
}

/** The words and marks of a sentence; places count from the sentence's own first character. */
export function tokensOf(sentence: string): Token[] {
  const tokens: Token[] = []
  for (const match of sentence.matchAll(pattern)) {
    const start = match.index
    const end = start + match[0].length
    const groups = match.groups ?? {}
    if (groups['minus'] !== undefined) tokens.push({ text: 'negative', kind: 'word', start, end, capital: false })
    else if (groups['number'] !== undefined) tokens.push({ text: match[0], kind: 'number', start, end, capital: false })
    else if (groups['word'] !== undefined) tokens.push(...wordsOf(match[0], start, end))
    else tokens.push({ text: match[0], kind: 'mark', start, end, capital: false })
  }
  return joinHyphens(tokens)
}

function wordsOf(written: string, start: number, end: number): Token[] {
  const lower = written.toLowerCase().replaceAll('’', "'")
  const capital = written[0] !== lower[0]
  const words = (shorthand[lower] ?? splitWord(lower)).map((text): Token => ({ text, kind: 'word', start, end, capital }))
  return words
}

function splitWord(lower: string): readonly string[] {
  if (lower.endsWith("n't")) return [lower.slice(0, -3), 'not']
  if (lower.endsWith("'s") || lower.endsWith("s'")) return [lower.replace(/'s?$/, '')]
  if (lower.endsWith("'ve") || lower.endsWith("'d") || lower.endsWith("'re") || lower.endsWith("'ll")) return [lower.slice(0, lower.lastIndexOf("'"))]
  return lower.includes('/') && !/\d/.test(lower) ? lower.split('/') : [lower]
}

/** `non-tender` and `pain-free` stay one word; other hyphens only join, so they are dropped. */
function joinHyphens(tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const [here, mark, next] = [tokens[at], tokens[at + 1], tokens[at + 2]]
    if (here === undefined) continue
    const hyphen = mark?.text === '-' && here.kind === 'word' && mark.start === here.end && next !== undefined && next.start === mark.end
    if (!hyphen) joined.push(here)
    else if (here.text === 'non' || next.text === 'free' || next.text === 'less') {
      joined.push({ ...here, text: `${here.text}-${next.text}`, end: next.end })
      at += 2
    } else {
      joined.push(here)
      at += 1
    }
  }
  return joined
}
