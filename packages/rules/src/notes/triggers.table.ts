// Words that turn the meaning of what stands near them: no, past, perhaps, another person. After NegEx and ConText
// (Chapman 2001, Harkema 2009; the method, not their lists), in our own words for dental notes.
import { readPhrase, type Phrase } from './phrases.ts'

export type TriggerKind = 'absent' | 'past' | 'over' | 'hypothetical' | 'family' | 'pseudo' | 'ends'

export interface Trigger {
  readonly kind: TriggerKind
  /** `after`: what follows is meant; `before`: what stands before; `both`. */
  readonly reach: 'after' | 'before' | 'both'
  /** The most words it reaches; without it to the end of the clause. */
  readonly words?: number
  readonly phrase: Phrase
}

function rows(kind: TriggerKind, reach: Trigger['reach'], phrases: readonly string[], words?: number): Trigger[] {
  return phrases.map((written) => ({ kind, reach, phrase: readPhrase(written), ...(words === undefined ? {} : { words }) }))
}

const seen = 'seen|noted|observed|found|detected|identified|evident|visible|palpable|appreciated|reported|elicited|present|demonstrated|visualized|visualised|recorded|apparent|complained'

export const triggers: readonly Trigger[] = [
  // Looks like “no” but is not.
  ...rows('pseudo', 'both', [
    'no increase', 'no change', 'no changes', 'no improvement', 'no relief', 'no lasting relief', 'no response', 'no benefit', 'no gain', 'no success', 'no doubt', 'no choice', 'no better', 'no alternative',
    'no significant|lasting|real|meaningful|sustained relief|improvement|change|benefit|response', 'no other', 'no #', 'no . #', 'not # only',
    'without ~2 improvement|relief|success|benefit|effect|gain|response|resolution|result|results', 'without treatment|surgery|removal|intervention|extraction|therapy|care|repair|replacement|insurance|delay',
    'without ~1 treatment|surgery|removal|intervention|extraction|replant*|reimplant*|stabiliz*|splinting|grafting|correction|release', 'without an|a|this|the|these ~2 implant|graft|procedure|operation|device|appliance|splint|reconstruction|correction|release|drainage|biopsy|prosthesis', 'without reduction', 'not only', 'not necessarily', 'not without', 'not yet', 'not certain', 'not sure', 'not changed', 'not improve*', 'not resolv*', 'not heal*', 'not respond*', 'not relieve*',
    'not controlled', 'not tolerat*', 'not able', 'not restorable', 'not help*', 'not suitable', 'not an? option|candidate', 'not indicated', 'not manage*', 'not allow*', 'not close*', 'not erupt*', 'not subside*', 'not gone', 'not work*', 'not possible', 'not better',
    'not ~1 improve*|resolve*|respond*|tolerate*|heal*|subside*', 'could|would|did|does|do|has|have|had|is|was|were not been? able', 'could|can not ~1 chew*|eat*|open*|swallow*|sleep*|speak*|talk*|bite*|work*|attend*',
    'could not', 'gram negative', 'family dentist|doctor|physician|practice|medicine', 'rule out other', 'negative pressure', 'absent from work|school', '# absent', 'never resolved|healed|improved|better',
    'if ~2 not', 'negative|reverse overjet|oj|overbite|ob', 'past due', 'old tooth|filling|crown|restoration', 'history ~1 taken|reviewed|updated|obtained', 'mother tongue', 'parent|mother|father|guardian ~2 consent*', 'if|whether any', 'likely due|secondary|from|caused', 'may #', 'no . #',
    'risk|risks benefits|benefit ~3 discussed|explained|reviewed',
  ]),
  // What follows is not there.
  ...rows('absent', 'after', [
    'no', 'denies', 'denied', 'denying', 'deny', 'without', 'no evidence of', 'no sign|signs of', 'no history of', 'no known', 'no complaint|complaints of', 'negative for', 'negative', 'free of|from', 'absence of', 'absent', 'never', 'never had',
    'neither', 'nor', 'lack of', 'lacks', 'lacking', 'ruled out', 'rules out', 'unremarkable for', 'fails|failed to show|reveal|demonstrate', 'none of', 'nil', 'no longer', 'no further', 'does|do|did not have|show|report|exhibit|reveal|demonstrate|recall',
    'could not find|detect|see|palpate|elicit|identify|reproduce', 'declines having', 'no suspicion of|for', 'no concern for', 'not complaining of', 'did not note|find|see', 'no clinical|radiographic ~2 evidence|sign|signs of', 'unlikely', 'not suggestive of', 'not consistent with', 'instead of', 'rather than', 'zero',
  ]),
  ...rows('absent', 'after', ['not'], 6),
  // What stands before is not there.
  ...rows('absent', 'before', [
    `not ~1 ${seen}`, `never ${seen}`, 'is|are|was|were absent', 'absent', 'is|are|was|were negative', 'negative', 'test|tests negative', 'is|are|was|were|been ruled out', 'is|are|was|were denied', 'unlikely', 'is|are no longer present', 'none', 'nil', 'not taken|obtained|performed|done|made|available', 'not applicable', 'n/a',
    'ruled out by|per|after|via|at|today|with', 'not a problem|concern|factor', 'never occurred|happened', 'does|did not occur', 'not occurred', 'not affected', 'denied by patient',
    // The letter of a check list: fever N, chills N.
    'n', '= n|no',
  ]),
  ...rows('absent', 'before', ['free', '-free', 'normal', 'within normal limits', 'wnl', 'unaffected', 'unremarkable', 'unchanged from normal', 'intact'], 4),
  // It is over.
  ...rows('over', 'before', ['resolved', 'has|have resolved', 'has|have subsided', 'subsided', 'gone', 'is|are gone', 'healed', 'cleared', 'cleared up', 'disappeared', 'no longer present', 'fully resolved', 'completely resolved']),
  ...rows('over', 'after', ['resolved', 'resolution of', 'used to', 'previously had', 'since resolved']),
  ...rows('over', 'after', ['previously', 'formerly', 'former'], 4),
  ...rows('over', 'before', ['previously'], 4),
  // It is of the past, and may last.
  ...rows('past', 'before', ['years ago', 'year ago', 'months ago', 'weeks ago', 'days ago', 'in the past', 'as a child', 'in childhood', 'last year', 'last month', 'was|were treated']),
  ...rows('past', 'after', ['history of', 'history is? significant for', 'history positive for', 'history', 'status post', 'past', 'in the past', 'known to have had', 'past medical history']),
  ...rows('past', 'after', ['previous', 'prior', 'earlier', 'old', 'childhood'], 4),
  // It might be, or might come.
  ...rows('hypothetical', 'after', [
    'if', 'post op :', 'postop :', 'post operatively :', 'instructions', 'instructed to', 'instructed', 'advised to', 'told to', 'told ~2 to', 'to say|claim', 'asks|asked|wants ~3 to say|state|claim|write|put', 'home care', 'in case of', 'in the event', 'should', 'watch for|out', 'look out for', 'monitor for', 'monitored for', 'return for|if|with|in case', 'call for|if|with|us|office', 'contact ~2 if', 'risk of', 'risk for', 'risks of', 'risks', 'risk', 'at risk', 'may', 'might', 'could', 'can lead|cause|result|spread|progress|become', 'would', 'likely', 'likelihood of',
    'will', 'potential', 'potentially', 'possible', 'possibly', 'probable', 'prevent', 'prevents', 'preventing', 'prevention of', 'avoid', 'avoids', 'avoiding', 'prophyla*', 'rule out', 'to rule out', 'rule out possible', 'concern for', 'concerned about', 'fear of', 'fears', 'worried about', 'suspicion of|for', 'suspected', 'suspicious for', 'differential', 'differential diagnosis',
    'versus', 'vs', 'educated about|on|regarding', 'warned about|of|that', 'counseled ~2 about|on|regarding|of', 'question of', 'questionable', 'consider', 'considering', 'recommend*', 'order', 'ordered', 'refer* for', 'request*', 'schedule*', 'plan for', 'pending', 'await*', 'to evaluate for', 'evaluate for', 'assess for', 'screen for', 'to be', 'unless', 'until', 'threatens', 'threaten',
    'in order to', 'signs and symptoms of', 'complications include|including|such', 'including but not limited to', 'predispose*', 'advised ~3 if', 'instructed ~3 if', 'eventual', 'future',
  ]),
  ...rows('hypothetical', 'before', [
    'may|might|could|can|would ~1 occur|recur|develop|return|happen|worsen|follow|result|spread|progress|increase', 'is|are ~1 likely', 'is|are possible', 'is|are probable', 'likely', 'ordered', 'recommended', 'is|are|was|were planned', 'planned', 'requested', 'scheduled', 'advised', 'is|are pending', 'pending', 'to be taken|obtained|made|done', 'is|are needed', 'not ruled out', 'cannot be ruled|excluded out?', 'will occur|recur|follow|develop|return|worsen|be', 'to follow', 'suspected',
  ]),
  // It is somebody else’s.
  ...rows('family', 'after', ['family history', 'family history of', 'family history significant|positive for', 'family history is positive|significant for', 'family medical history', 'family medical history of', 'fh', 'fhx', 'mother', 'father', 'mom', 'dad', 'sister', 'brother', 'siblings', 'sibling', 'aunt', 'uncle', 'grandmother', 'grandfather', 'grandparent', 'parents', 'cousin', 'wife', 'husband', 'spouse', 'son', 'daughter', 'maternal', 'paternal', 'friend', 'roommate', 'coworker']),
  ...rows('family', 'before', ['in|of ~1 mother|father|sister|brother|siblings|grandmother|grandfather|aunt|uncle|relatives|family', 'runs in ~2 family']),
  // Here a clause ends, and with it what reached over it.
  ...rows('ends', 'both', [
    'but', 'however', 'except', 'although', 'though', 'yet', 'nevertheless', 'aside from', 'apart from', 'other than', 'because', 'because of', 'due to', 'secondary to', 'as evidenced', 'which', 'who', 'while', 'whereas', 'reports', 'reporting', 'complains', 'complaining', 'states', 'presents', 'presenting', 'shows', 'showing', 'reveals', 'demonstrates', 'admits', 'endorses', 'positive for', 'now has|have|with|shows', 'currently has', 'has had', 'then', 'despite', 'in spite', 'so', 'therefore', 'instead', 'only', 'therefore', 'after', 'following', 'since',
  ]),
]

/** After a member of the family: this one tells the story, or is here with the patient, and the story is the patient’s. */
export const informantVerbs: ReadonlySet<string> = new Set([
  'reports', 'reported', 'states', 'stated', 'says', 'said', 'notes', 'noted', 'brought', 'brings', 'denies', 'denied', 'describes', 'described', 'accompanies', 'accompanied', 'concerned', 'observed', 'observes', 'saw', 'sees', 'signed', 'gave', 'gives',
  'confirms', 'confirmed', 'relays', 'present', 'explains', 'explained', 'tells', 'told', 'complains', 'worried', 'noticed', 'notices', 'consented', 'agrees', 'agreed', 'declined', 'declines', 'understands', 'asks', 'feels', 'believes', 'recalls', 'informed', 'drove', 'drives', 'rushed', 'carried', 'hears', 'heard', 'witnessed', 'witnesses',
])

/** Verbs and such that make a new statement after a comma or an “and”. */
export const statementWords: ReadonlySet<string> = new Set([
  'is', 'are', 'was', 'were', 'has', 'have', 'had', 'shows', 'showed', 'measures', 'measured', 'extends', 'extending', 'persists', 'persisting', 'increased', 'increasing', 'worsened', 'worsening', 'continues', 'remains', 'presents', 'exists', 'started', 'began', 'appears', 'appeared', 'reports',
  'positive', 'moderate', 'severe', 'mild', 'marked', 'present', 'wakes', 'misses', 'missed', 'chews', 'eats', 'cannot', 'unable', 'requires', 'needs', 'bilateral', 'obvious', 'limited', 'tender', 'firm', 'fluctuant', 'diffuse',
])
