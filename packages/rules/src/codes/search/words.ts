// Words of a search: cut, lower-cased, and brought to a stem that a plural and a verb form share.

const stopWords = new Set('a an the of and or to in on at by for with from my his her their its patient patients pt has have had is are was were be been that this it he she they no not due because since during after before into over under who when while some any very side will wont won dont don doesnt cannot can cant just got get gets getting been being am also too so lot really half way through next week weeks month day days year years ago needs need wants starts start started keeps keep kept always still now yesterday today would could should do does did doing them than then there here what i me you we our your upon about like feel feels feeling seems looks look like came come comes coming go goes going went says said think patient'.split(' '))
/** Words that say little in a title. */
const faintWords = new Set('unspecified other specified elsewhere classified nec nos encounter initial subsequent part type including without site all having achieved remission relapse'.split(' '))

/** The words of a text in order, plain letters and digits only. */
export function wordsOf(text: string): readonly string[] {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/['’]s\b/g, '').replace(/(\d)[.](\d)/g, '$1$2').split(/[^a-z0-9]+/).filter((word) => word !== '')
}

/** Stems of the words that carry meaning. */
export function stemsOf(text: string): readonly string[] {
  return wordsOf(text).filter((word) => !stopWords.has(word)).map(stemOf)
}

/** True for a stem that says little. */
export function isFaint(stem: string): boolean {
  faintStems ??= new Set([...faintWords].map(stemOf))
  return faintStems.has(stem)
}
let faintStems: ReadonlySet<string> | undefined

/** A light stem: plural, -ing, -ed, -al, -ion and a silent e go; irregular tooth words meet. */
export function stemOf(word: string): string {
  const irregular = irregularStems[word]
  if (irregular !== undefined) return irregular
  let stem = word
  if (stem.length > 4 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`
  else if (stem.length > 4 && /(ss|x|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2)
  else if (stem.length > 3 && stem.endsWith('s') && !/(ss|us|is)$/.test(stem)) stem = stem.slice(0, -1)
  for (const ending of ['ing', 'ed', 'ion', 'al']) {
    if (stem.endsWith(ending) && stem.length - ending.length >= (ending === 'ion' ? 5 : 4)) {
      stem = stem.slice(0, -ending.length)
      break
    }
  }
  if (stem.length > 4 && /([bdgmnprt])\1$/.test(stem)) stem = stem.slice(0, -1)
  return stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem
}

/** Words whose stem is another word, for spelling help: a slip of “broken” is no slip of its stem. */
export const irregularStems: Readonly<Record<string, string>> = {
  teeth: 'tooth', broke: 'fractur', broken: 'fractur', fracture: 'fractur', fractured: 'fractur', swollen: 'swell', swelling: 'swell', bled: 'bleed', lost: 'loss', losing: 'loss',
  ache: 'pain', aching: 'pain', aches: 'pain', hurts: 'pain', hurt: 'pain', hurting: 'pain', painful: 'pain', sore: 'sore', sores: 'sore', diagnoses: 'diagnosis', abscesses: 'abscess',
  allergic: 'allergy', allergies: 'allergy', temporary: 'interim', provisional: 'interim', feet: 'foot', children: 'child', kids: 'child', kid: 'child', infected: 'infect', infection: 'infect', infections: 'infect', removal: 'remov', dental: 'dental', oral: 'oral',
}
