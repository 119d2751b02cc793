// Chart shorthand and a patient's Spanish, spelled out before a search. Our own table: what is written = the words it stands for.
// Only what means one thing in a dental office; what a title or a synonym already knows is not repeated here.
import { once } from '../icd10cm.ts'

/** `written | also written = the words it stands for`. */
const shorthandLines: readonly string[] = [
  // examinations and images
  'pax | pas | periapicals = periapical x ray', 'bw | bws | bite wing | bite wings = bitewing', 'vbw | vbws = vertical bitewings', 'panx | opg | orthopantomogram = panoramic x ray', 'lat ceph = cephalometric x ray',
  'loe | lim ex | lim exam | limited evaluation | limited eval = limited exam', 'poe | periodic eval | periodic exam | recall | recall exam = routine check-up exam', 'coe | comp eval | npe = comprehensive exam', 'cpe | comp perio exam = comprehensive gum exam',
  'iocam | io photo | io photos | intraoral photo | intraoral photos | intraoral camera = mouth photo', 'dx casts | dx models | study casts | alginates | diagnostic casts = study models',
  // prevention
  'prophylaxis = cleaning', 'fl tx | f tx | fltx | fl2 | fluoride tx = topical fluoride', 'fv | fl varnish | f varnish = fluoride varnish', 'slnt | slnts = sealant', 'ohi = home care instruction', 'lower lingual arch | llha | nance | nance appliance = fixed space holder both sides', 'b and l | b l | band and loop | crown and loop | band loop = fixed space holder one side', 'spacer = space holder',
  // fillings, crowns, bridges
  'amal | amalg = amalgam filling', 'composite | composites | resin comp | resin filling | comp filling = filling tooth colored', 'bldup | crn bu | core bu | cbu | b u = core buildup', 'p and c = post and core', 'crn | crns = crown', 'emax | e max | lithium disilicate | zirconia | zirc | bruxzir | all ceramic | all porcelain | procera = ceramic', 'fgc | full gold crown | gold crown = full metal crown gold', 'pfm = metal ceramic',
  'recem | re cement | recementation = recement', 'pontic = bridge tooth', 'fpd = bridge', 'maryland bridge | maryland = bonded wing of a bridge', 'rmgi | irm | sedative filling | temp filling = temporary filling', 'inlay onlay = onlay', 'ssc | stainless steel crown | stainless crown | ss crown = steel crown',
  // roots
  're tx rct | rct retx | retx rct | retx | re rct = redo root canal', 'aepi = root end surgery', 'dpc | direct pulp cap = cap on an exposed nerve', 'ipc | indirect pulp cap = cap over a nearly exposed nerve', 'pulpec | pulpectomy | pulpal debridement | pulp debridement | gross pulpal debridement = open and clean the nerve to relieve pain',
  'retro fill | retrofill | retrograde filling = filling of the root end', 'apexification = closing the root end of a young tooth', 'regen endo | pulpal regeneration | revascularization = regrowing the tooth nerve', 'hemisection = molar cut in half and one root removed', 'internal bleach | internal bleaching = bleaching of one tooth from inside',
  // gums
  'fmd | fm debridement | gross debridement = full mouth debridement', 'pmt | spt | perio maint | perio mtnce | perio recall = periodontal maintenance', 'arestin | atridox | periochip | perio chip | local antibiotic = local antimicrobial delivery', 'gingivoplasty | gum contouring = gum removal', 'crn lengthening | clp = crown lengthening', 'fgg = free gum graft', 'ctg | sctg | connective tissue graft = own connective tissue graft', 'alloderm | acellular dermal matrix = donor connective tissue graft',
  'osseous | oss sx | osseous sx | osseous surgery | pocket reduction = bone surgery', 'gtr | gbr | guided tissue regeneration | guided bone regeneration = barrier', 'emdogain | emd = biologic material to help gum healing', 'distal wedge = wedge behind last tooth', 'apf = apically placed flap', 'gingival flap | flap surgery = flap with root planing',
  // removable
  'cud = upper complete denture', 'cld = lower complete denture', 'imm dent | immed denture | immediate denture | imm denture = denture placed at extraction', 'rpd = partial denture', 'cast partial | cast metal partial = partial denture metal', 'stay plate | stayplate = flipper', 'hard reline = reline', 'soft reline = soft liner denture',
  // implants and grafts
  'impl | endosseous implant | implant fixture = implant', 'abut | abutmt = abutment', 'isc = implant crown', 'healing cap | implant uncovery = healing abutment', 'aox | all on x | all on four | all on 4 | all on 5 | all on 6 | hybrid denture = fixed denture on implants', 'prf | prgf | l prf | i prf | platelet rich fibrin | concentrated growth factor = spun blood fibrin', 'surgical guide | surg guide = implant guide', 'ridge aug = ridge augmentation', 'direct sinus lift | lateral window sinus lift | lateral window = sinus lift side window', 'crestal sinus lift | indirect sinus lift | internal sinus lift = sinus lift through the implant site',
  // surgery
  'exo | exos | exts | xtn | ext = extraction', 'sx = surgery', 'simple ext | simple exo = simple extraction', 'surg ext | surg exo | sx ext | surg extraction | sx exo = surgical extraction of an erupted tooth', 'fbi | cbi | complete bony | full bony = impacted tooth fully in bone', 'pbi | part bony | partial bony = impacted tooth partly in bone', 'sti | soft tissue imp | st impaction = impacted tooth covered by gum', '3rds | thirds | wizzies | wisdoms = wisdom teeth', 'rrts | root tips | root tip = residual roots',
  'alveo | alveoplasty = alveoloplasty', 'alveo with ext | alveo w ext | alveoloplasty with extractions | alveoloplasty with ext | alveo w exts | alveo with exts = ridge reshaping with extractions', 'alveo without ext | alveo no ext | alveo w o ext = ridge reshaping no extractions', 'oac | oaf | oro antral = oroantral opening', 'tad | tads | temporary anchorage device | temp anchorage device | miniscrew | mini screw | skeletal anchorage = bone anchor screw',
  'extraoral | extra oral = from outside through the skin', 'bsso | ssro | bsro | bilateral sagittal split | sagittal split | ivro = ramus bone cut sagittal split', 'orif = open repair fracture', 'crif = closed treatment fracture', 'mmf | imf | maxillomandibular fixation | intermaxillary fixation = wire jaws', 'expose and bond | exp and bond | o and e | open and expose | expose bond = uncover unerupted tooth', 'fb removal = remove a foreign body', 'dry sock = dry socket', 'bone graft at extraction | bone graft at time of ext | bone graft in extraction site | extraction site graft | socket pres | socket preservation = socket graft',
  // sleep, joint, bite, sedation
  'oat | oral appliance therapy | mras | tap appliance | somnodent = sleep apnea appliance', 'prefab oral appliance | prefabricated oral appliance | prefab sleep appliance = ready made sleep appliance', 'nti | anterior deprogrammer | lucia jig = night guard part arch', 'bite guard | og | ng = night guard', 'mago | stabilization splint | flat plane splint | centric splint = jaw joint splint', 'occ adj | equilibration | occlusal adj = bite adjustment',
  'n2o | n20 | no2 = nitrous oxide', 'ivs | iv sed | ivcs = iv moderate sedation', 'gen anes | geta | gen anesth = general anesthesia', 'oral sed | po sedation | halcion | triazolam = sedation by mouth', 'subsequent increment | subsequent increments | addl 15 | add l 15 | ea addl 15 | each additional | each addl | additional 15 = each added 15', 'psg | polysomnography = sleep study', 'hsat | watchpat = home sleep test', 'uars = upper airway resistance',
  // people, conditions, signs
  's p = status post', 'h o | hx of | hist of = history of', 'mva | mvc | rta = car accident', 'perico = pericoronitis', 'ging = gingivitis', 'irrev pulpitis | irreversible pulp | sip = irreversible pulpitis', 'rev pulpitis = reversible pulpitis', 'necrotic pulp | nec pulp | nonvital | non vital = dead tooth', 'aap | sap = acute apical periodontitis', 'parl = periapical lesion', 'bruxer | bruxing | bruxes | bruxist | clencher | grinder = bruxism', 't2dm | niddm = type 2 diabetes', 't1dm | iddm = type 1 diabetes', 'preg | prego | gravid = pregnant', 'bisphos = bisphosphonate', 'xrt | imrt = radiation therapy', 'hnc = head and neck cancer', 'tkr | tka = knee replacement', 'tha | thr = hip replacement', 'cva = stroke', 'cabg = bypass', 'avr | mvr | tavr = heart valve replacement', 'ckd = chronic kidney disease', 'copd = chronic obstructive pulmonary disease', 'idd = intellectual disability', 'gad = generalized anxiety', 'ptsd = post traumatic stress disorder', 'oscc = squamous cell carcinoma', 'okc = odontogenic cyst', 'bms = burning mouth', 'olp = lichen planus', 'hsv = herpes', 'gvhd = graft versus host', 'tdi = dental trauma', 'hit in the face | struck in the face = struck injury face',
  // answers of payers
  'dup = duplicate', 'ded | deduct | deductable = deductible', 'coins = coinsurance', 'pa missing | no auth | no pa | no precert | no pre cert | precert missing | auth missing = no prior authorization', 'auth expired | authorization expired | pa expired = approval has run out', 'annual max | yearly max | calendar year max | exceeds annual max | benefit max | max met | maxed out | over the max = maximum reached', 'eob needed | need eob | need primary eob | primary eob | primary eob missing | missing primary eob | no primary eob = statement from the earlier payer is missing', 'missing xrays | missing x rays | need xrays | need x rays | no xrays | xrays missing = x ray is missing', 'missing tooth clause | mtc = tooth was missing before the member joined', 'oon | out of network = provider is outside the network', 'lmn missing | no lmn = medical necessity certificate is missing', 'op note missing | op report missing | no op note = operative note is missing', 'waiting per = waiting period', 'freq limit | frequency limitation = frequency limit', 'too soon = time limit between services was not met', 'downcoded | downgraded | leat | alternate benefit = cheaper alternative was paid', 'unbundled | unbundling = included in another service', 'inextricably linked = medicare dental linked',
  // who and where
  'omfs | oms = oral and maxillofacial surgery', 'pedo | pedodontist = pediatric dentistry', 'pros | prosth = prosthodontics', 'rdh = dental hygienist', 'crna = nurse anesthetist', 'snf = skilled nursing facility', 'hopd = outpatient hospital', 'fqhc = federally qualified health center', 'alf = assisted living', 'dme supplier | dmepos supplier = medical equipment supplier',
  // a patient's Spanish
  'muela del juicio | muelas del juicio | cordal | cordales = wisdom tooth', 'dolor de muela | dolor de muelas | dolor de diente | dolor de dientes | me duele la muela | me duele el diente = toothache', 'boca seca = dry mouth', 'absceso | postemilla | flemon = abscess', 'caries dental | muela picada | diente picado | muelas picadas = cavity', 'encias sangrantes | sangrado de encias | encias que sangran | me sangran las encias = bleeding gums', 'encia | encias = gums', 'encias inflamadas = swollen gums', 'diente quebrado | diente roto | muela quebrada | muela rota = broken tooth', 'mandibula rota | quijada rota | mandibula fracturada = broken jaw', 'mandibula | quijada = jaw', 'dolor de mandibula | dolor de quijada = jaw pain', 'cara hinchada | hinchazon de la cara = face swelling', 'hinchazon | hinchado = swelling', 'apnea del sueno = sleep apnea', 'ronquido | ronquidos = snoring', 'sacar una muela | sacar muela | extraccion de muela | extraccion = extraction', 'limpieza = cleaning', 'limpieza profunda = deep cleaning', 'corona = crown', 'endodoncia | tratamiento de conducto = root canal', 'dentadura | dentadura postiza = denture', 'rechinar los dientes | rechina los dientes | bruxismo = teeth grinding', 'labio leporino = cleft lip', 'paladar hendido = cleft palate', 'azucar alta = high blood sugar', 'embarazada | embarazo = pregnant', 'cancer de boca = oral cancer', 'llaga | llagas | llaga en la boca = mouth sore', 'diente flojo = loose tooth', 'miedo al dentista = dental fear', 'dolor = pain', 'muela | muelas = molar', 'diente | dientes = tooth', 'lengua = tongue', 'lengua corta | frenillo = tongue tie',
  'quiste | quistes = cyst', 'fractura | fracturado | fracturada = fracture', 'labio | labios = lip', 'mejilla | cachete = cheek', 'paladar = palate', 'nervio = nerve', 'lastimado | lastimada | herida | lesion de = injury', 'mordida | mordedura | mordio = bite', 'hueso = bone', 'cuello = neck', 'garganta = throat', 'glandula = gland', 'sangrado | sangre = bleeding', 'caida | caerse = fall', 'labio partido = lip cut', 
  // the commonest slips of the pen
  'abcess | absess | abces | abcesses | abcessed | abscessed = abscess',
]

/** Surfaces of a filling, written as letters beside a word that means one. */
const surfaces = /^[modblfi]{1,5}$/
const fillings = /^(?!.*\b(?:exams?|evals?|evaluation|perio|denture|partial|crown|veneer|work(?:ers?|m[ae]n)(?:['’]?s)?)\b).*\b(?:amalgams?|amal|amalg|composites?|comp|resin|filling|inlay|onlay|rbc)\b/
const counts = ['', 'one', 'two', 'three', 'four', 'four'] as const
/** The kind of a permanent tooth by its number, for roots that have a code by kind. */
const roots = /\b(?:root canal|rct|endo|retx|retreat|apico\w*)\b/
const toothKind = (number: number): string => { const at = number > 16 ? 33 - number : number; return at >= 6 && at <= 11 ? 'front tooth' : at === 4 || at === 5 || at === 12 || at === 13 ? 'premolar' : 'molar' }

/** Read at the first question. */
const spelledOut = once(() => {
  const words: ReadonlyMap<string, string> = new Map(shorthandLines.flatMap((line) => {
    const [written = '', meant = ''] = line.split(' = ')
    return written.split(' | ').map((each) => [each, meant] as const)
  }))
  return { words, longest: Math.max(...[...words.keys()].map((each) => each.split(' ').length)) }
})

/** A word of the query as it stands there, and as the table would write it. */
interface WrittenWord {
  readonly shown: string
  readonly plain: string
}

/** Words with a number written to them cut apart (4BW is 4 BW), and shorthand spelled out, the longest first. */
export function spelledWords(typed: string): string {
  const plainText = typed.toLowerCase()
  const filling = fillings.test(plainText)
  const isLabMade = /inlay|onlay/.test(plainText)
  const words = cutApart(roots.test(plainText) ? withToothKind(typed) : typed).map((word) => (filling ? fillingWord(word, isLabMade) : plainWord(word)))
  const spelled: string[] = []
  for (let at = 0; at < words.length; ) {
    const { length, meant } = longestAt(words, at)
    spelled.push(meant ?? words[at]?.shown ?? '')
    at += length
  }
  return spelled.join(' ')
}

function withToothKind(typed: string): string {
  return typed.replace(/#\s*(\d{1,2})\b/, (whole, number: string) => (Number(number) >= 1 && Number(number) <= 32 ? toothKind(Number(number)) : whole)).replace(/^\s*endo\b/i, 'root canal')
}

function cutApart(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase()
  return plain.replace(/&/g, ' and ').replace(/\bw\/o\b/g, 'without').replace(/\bw\//g, 'with ').replace(/\b(\d)(?=(?:bw|pa|bwx|vbw)s?\b)/g, '$1 ').split(/\s+/).filter((word) => word !== '')
}

function plainWord(word: string): WrittenWord {
  return { shown: word, plain: word.replace(/[^a-z0-9]+/g, ' ').trim() }
}

/** Beside a word that means a filling, letters are its surfaces, and a few short words are composite. */
function fillingWord(word: string, isLabMade: boolean): WrittenWord {
  if (surfaces.test(word)) return plainWord(`${counts[word.length] ?? ''} surface`)
  return word === 'comp' || word === 'rbc' || (word === 'resin' && !isLabMade) ? { shown: word, plain: 'composite' } : plainWord(word)
}

/** How many words from here are one known shorthand, with what is meant; one word that means itself when none is. */
function longestAt(words: readonly WrittenWord[], at: number): { readonly length: number; readonly meant?: string } {
  for (let length = Math.min(spelledOut().longest, words.length - at); length > 0; length -= 1) {
    const meant = spelledOut().words.get(words.slice(at, at + length).map((each) => each.plain).join(' '))
    if (meant !== undefined) return { length, meant }
  }
  return { length: 1 }
}
