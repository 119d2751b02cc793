// Parts that several commands print alike: a section with its title, the questions of a case, the name of a payer.
import { type CaseDocument, type Need, nameOfCoverage, type ServiceOrder } from '@crossbill/model'

/** A title with its lines under it; empty where there are none. */
export function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}\n${lines.join('\n')}`
}

/** Sections one under the other; those that say nothing are left out. */
export function sections(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n')
}

/** Everything a case must still tell, each question with its fact and the rules that ask. */
export function askedSection(needs: readonly Need[]): string {
  return section('Asked, all at once', needs.map((need) => `  ${need.question}\n    ${need.fact} [${need.rules.join(', ')}]`))
}

/** The name of the payer of a coverage, told apart from another coverage of the same payer. */
export function payerOf(document: CaseDocument, coverageId: string): string {
  return nameOfCoverage(document.coverages, coverageId)
}

/** `coverages[1].benefits.asOf` as `Saltbrook Dental: benefits, as of`; a service by its code. */
export function factOf(document: CaseDocument, path: string): string {
  const named = path
    .replace(/^coverages\[([^\]]+)\]\.?/, (_, key: string) => `${payerOf(document, document.coverages[Number(key)]?.id ?? key)}: `)
    .replace(/^plan\.services\[([^\]]+)\]\.?/, (_, key: string) => `${serviceName(document, document.plan.services[Number(key)]?.id ?? key)}: `)
    .replace(/\.allowed\.(.+)$/, (_, key: string) => `.price of ${payerOf(document, key)}`)
  return named.replaceAll('.', ', ').replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`).replace(/: $/, '')
}

/** A service by its code, tooth and description. */
export function serviceName(document: CaseDocument, serviceId: string): string {
  const service = document.plan.services.find((each) => each.id === serviceId)
  if (service === undefined) return serviceId
  return `${service.code}${service.tooth === undefined ? '' : ` tooth ${service.tooth}`}${service.description === undefined ? '' : ` (${service.description})`}`
}

/** The service and who pays it, first payer first. */
export function orderLine(document: CaseDocument, order: ServiceOrder): string {
  return `${serviceName(document, order.serviceId)}: ${order.decided ? order.order.map((id) => payerOf(document, id)).join(', then ') || 'no payer' : 'not known yet'}`
}

/** Text in lines of at most `width`, broken between words; a longer word is broken within, never cut off. */
export function wrapped(text: string, width: number): string[] {
  const pieces = text.split(' ').flatMap((word) => word.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [])
  const lines: string[] = []
  for (const piece of pieces) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + piece.length <= width) lines[lines.length - 1] = `${last} ${piece}`
    else lines.push(piece)
  }
  return lines.length === 0 ? [''] : lines
}

/** Titles over columns of `width`, as many lines as the longest needs, each ending on the last. */
export function titleLines(titles: readonly string[], width: number): string[][] {
  const heads = titles.map((title) => wrapped(title, width))
  const high = Math.max(1, ...heads.map((each) => each.length))
  return Array.from({ length: high }, (_, at) => heads.map((lines) => lines[at - high + lines.length] ?? ''))
}

/** A table with a title over each column and names before the rows; both take as many lines as they need. */
export function tableLines(titles: readonly string[], rows: readonly { readonly name: string; readonly cells: readonly string[] }[], widths: { readonly name: number; readonly cell: number }): string[] {
  const head = titleLines(titles, widths.cell).map((line) => `${' '.repeat(widths.name)} ${line.map((each) => each.padStart(widths.cell)).join(' ')}`)
  const body = rows.flatMap(({ name, cells }) => wrapped(name, widths.name).map((line, at) => (at === 0 ? `${line.padEnd(widths.name)} ${cells.map((cell) => cell.padStart(widths.cell)).join(' ')}` : line)))
  return [...head, ...body]
}
