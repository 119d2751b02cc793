// Turns of speech whose small words carry the meaning (“won’t come in”, “can’t open”), rewritten into words a title uses
// before the small words are dropped. Our own table; each is a way patients and front desks talk, whatever the body part.

/** Pattern, and what stands in its place. */
export const idioms: readonly (readonly [RegExp, string])[] = [
  // Words heard and written as another word that exists.
  [/\b(gum|gums|tissue|bone|ridge|socket|skin|sinus) graph(s|ing)?\b/g, '$1 graft$2'], [/\bco[- ](pay(?:ment)?s?|insurance)\b/g, 'co$1'],
  [/^(?=.*\b(?:surgery|transplant|chemo|chemotherapy|radiation|replacement|operation)\b)(.*)\b(?:teeth|mouth) (?:checked|looked at|seen|cleared|check)\b/g, '$1dental clearance'],
  [/\bnever (?:came|come|grew|formed|erupted)(?: in| up| through)?\b/g, 'missing from birth'],
  [/\b(?:ca|wo|does|did|is)n?['’]?t\b/g, 'not'], [/\b(?:cannot|can not|unable to|not able to|couldn['’]?t|won['’]?t|will not|never)\b/g, 'not'],
  [/\bnot (?:ever )?(?:come|coming|came|grow|grew|growing) (?:in|through|out|down)\b/g, 'unerupted'], [/\bstuck under (?:the )?gums?\b/g, 'unerupted impacted'],
  [/\b(?:not|hard to|trouble|difficulty|difficult to|tough to|hurts to) open(?:ing)?(?: my| his| her| the| their)?(?: mouth| jaw)?(?: wide| fully| all the way| much| very far)?\b/g, 'limited opening trismus'],
  [/\bjaw (?:is |got |gets |keeps )?(?:stuck|locked)(?: open| closed| shut)?\b/g, 'jaw lock'], [/\bmouth (?:only )?opens? (?:only )?(?:a little|halfway|half way|a bit)\b/g, 'limited opening trismus'],
  [/\b(?:not|hard to|trouble|difficulty|difficult to|hurts to|pain(?:ful)? (?:to|when|with)) swallow(?:ing)?\b/g, 'difficulty swallowing dysphagia'],
  [/\b(?:not|hard to|trouble|difficulty|difficult to) breath(?:e|ing)\b/g, 'difficulty breathing dyspnea'], [/\b(?:not|hard to|trouble|difficulty) sleep(?:ing)?\b/g, 'insomnia sleep'], [/\b(?:not|hard to|trouble|difficulty|difficult to) (?:talk|speak)(?:ing)?\b/g, 'speech difficulty'],
  [/\b(?:not|hard to|trouble|difficulty) (?:taste|tasting) ?(?:anything|food)?\b/g, 'loss taste'], [/\b(?:not|hard to|trouble) (?:feel|feeling)(?: my| his| her| the)?\b/g, 'numb'],
  [/\b(crown|cap|bridge|veneer|onlay) (?:has |just |keeps )?(?:fell|fallen|came|come|coming|popped|popping|is) (?:off|out|loose)\b/g, 'recement $1'], [/\b(filling) (?:has |just |keeps )?(?:fell|fallen|came|come|coming|popped|is) (?:off|out|loose)\b/g, 'lost $1 defective restoration'],
  [/\b(?:falling|fell|fall|fallen) apart\b/g, 'decay broken'], [/\b(?:falling|fell|fall|fallen|came|come|coming|popped|popping) (?:out|off)\b/g, 'lost'], [/\b(?:rotting|rotted|rotten)(?: out| away)?\b/g, 'decay'], [/\beaten? away\b/g, 'erosion'],
  [/\bno (?:teeth|tooth)(?: left| at all)?\b/g, 'complete loss teeth edentulous'], [/\bno (?:saliva|spit)\b/g, 'dry mouth'], [/\bno feeling\b/g, 'numb'], [/\bno taste\b/g, 'loss taste'],
  [/\b(?:sticks?|sticking|stuck) out\b/g, 'protrusion'], [/\btoo far (?:forward|out)\b/g, 'protrusion hyperplasia'], [/\btoo far back\b/g, 'retrusion hypoplasia'], [/\btoo (?:small|short)\b/g, 'hypoplasia'], [/\btoo (?:big|large|long)\b/g, 'hyperplasia'],
  [/\b(?:will|would|does|did)? ?not stop bleeding\b|\bbleed(?:s|ing)? (?:will |does |did )?not stop\b|\bkeeps bleeding\b/g, 'hemorrhage bleeding'], [/\b(?:not|never|is not|are not) heal(?:ed|ing)?\b/g, 'nonhealing'],
  [/\b(?:will|does|did)? ?not go away\b/g, 'chronic'], [/\bput (?:me |him |her |them )?(?:to sleep|under)\b|\bsleep dentistry\b|\bknocked out for (?:surgery|treatment|dental)\b/g, 'general anesthesia'],
  [/\b(?:did not|does not|not) (?:show|come|show up|keep)(?: up)?(?: to| for)?(?: the| his| her)? (?:appointment|appt|visit)\b|\bno[- ]show\b/g, 'missed appointment'],
  [/\ball (?:the|over the) (?:way|time|place)\b/g, ''], [/\btake(?:n|s)? out\b|\btook out\b|\bpulled out\b/g, 'remove'], [/\b(?:broke|broken|snapped|chipped) (?:right |clean )?off\b/g, 'fracture'], [/\b(?:cut|sliced|split) open\b/g, 'laceration'], [/\bgot (?:hit|punched|kicked|elbowed)\b/g, 'struck injury'],
]

/** The words with their turns of speech rewritten. */
export function plainWords(words: string): string {
  return idioms.reduce((text, [pattern, instead]) => text.replace(pattern, ` ${instead} `).replace(/\s+/g, ' '), words.toLowerCase()).trim()
}
