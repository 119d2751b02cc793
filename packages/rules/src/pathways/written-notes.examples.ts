// Notes written to mislead: shorthand, capitals, tables, denials, other people, the past and the future. Invented people.
// `yes` must be proved, `no` must not; 168 elements, 18 of them wrong when first read, before anything was changed for them.

export interface WrittenNote {
  /** The pathway. */
  readonly p: string
  readonly s?: string
  readonly o?: string
  readonly a?: string
  readonly pl?: string
  readonly yes: readonly string[]
  readonly no: readonly string[]
}

export const writtenNotes: readonly WrittenNote[] = [
  // impacted
  { p: 'impacted-teeth', s: 'PT PRESENTS W/ PAIN LLQ X 2 WKS 7/10. DIFF CHEWING ON L. 2 PRIOR EPISODES PERICORONITIS 3/14/26 AND 8/2/26 TX W AMOX 500.', o: 'PANO 9/10/26 READ BY ME: #17 MESIOANGULAR FULL BONY IMPACTION.', a: 'K01.1. RISK OF RECURRENT INFECTION IF NOT REMOVED.', pl: 'DISCUSSED MONITORING VS EXT. PT ELECTS EXT.', yes: ['image-read', 'diagnosis', 'infections-dated', 'measured-finding', 'risk-of-waiting', 'other-treatment', 'daily-function'], no: [] },
  { p: 'impacted-teeth', s: 'Pt here for 3rds. No pain, no swelling, no hx of infxn. Eating & sleeping WNL.', o: 'Will obtain pano next visit.', a: '', pl: 'Schedule consult', yes: [], no: ['image-read', 'infections-dated', 'daily-function', 'risk-of-waiting', 'other-treatment'] },
  { p: 'impacted-teeth', s: 'r/o pericoronitis #32. Mom states he has not missed any school and has no difficulty chewing.', o: 'CBCT 8/30/2026 reviewed: #32 partial bony, IAN 0.5 mm away', a: 'Impacted 32', pl: '', yes: ['image-read'], no: ['infections-dated', 'daily-function'] },
  { p: 'impacted-teeth', s: 'Infection ruled out by PCP. Sister had same problem last year with abscess.', o: 'panorex taken 9/1/26 shows 1,16 in sinus floor, complete bony', a: '', pl: 'If swelling or fever develops call office', yes: ['image-read'], no: ['infections-dated', 'daily-function'] },
  { p: 'impacted-teeth', s: 'Complains of throbing pain, cant eat on rt side, wakes at nite.', o: 'Pano (09/02/26): 32 horizontal impaction', a: 'imp 32', pl: 'Alternatives incl observation and coronectomy explained, pt declined', yes: ['image-read', 'daily-function', 'other-treatment'], no: ['infections-dated'] },
  { p: 'impacted-teeth', s: 'Had infection around 17 on 6/1/26 and again 8/15/26, both treated with clindamycin', o: '', a: 'Without removal decay of 18 is likely', pl: '', yes: ['infections-dated', 'risk-of-waiting'], no: ['image-read', 'daily-function', 'other-treatment'] },
  // trauma
  { p: 'trauma', s: 'Fell off bicycle 9/12/26 @ park, hit mouth on handlebar. No LOC. Teeth previously healthy, never restored.', o: '#8 Ellis II fx, #9 lateral luxation 3mm, mobility 2+. PAs today: no root fx. ', a: 'S02.5XXA S03.2XXA', pl: 'Repositioned, flex splint #6-11.', yes: ['accident', 'diagnosis', 'sound-tooth', 'image-read', 'measured-finding', 'operative-record'], no: [] },
  { p: 'trauma', s: 'No trauma. Tooth broke while eating popcorn.', o: 'Large old MOD amalgam #19, cusp fx', a: 'K03.81', pl: 'Crown', yes: [], no: ['accident', 'sound-tooth', 'operative-record'] },
  { p: 'trauma', s: 'MVA 7/4/26 passenger, airbag deployed. Seen at County ER same day, CT done. MVA claim # pending.', o: 'Malocclusion, step deformity R body mandible; opening 18mm', a: 'S02.601A', pl: 'ORIF mandible 7/6', yes: ['accident', 'first-care', 'measured-finding'], no: ['sound-tooth'] },
  { p: 'trauma', s: 'Denies any fall or injury. Brother fell on 9/1/26 and chipped tooth.', o: 'WNL', a: '', pl: '', yes: [], no: ['accident', 'sound-tooth'] },
  // perio diabetes
  { p: 'periodontal-diabetes', s: 'Type 2 DM dx 2014 on metformin. Dr Lowe (endo) letter 8/11/26 requesting periodontal tx.', o: 'Probing depths: UR 5-7mm, UL 4-6mm, LL 6-8mm, LR 5-6mm; BOP 68%. HbA1c 8.9% on 8/5/2026', a: 'K05.323; E11.630. Chronic infxn impairs glycemic control', pl: 'SRP 4 quads, re-eval 6-8 wks', yes: ['probing', 'hba1c', 'diagnosis', 'physician', 're-evaluation', 'risk-of-waiting'], no: [] },
  { p: 'periodontal-diabetes', s: 'Not diabetic. FHx: father T2DM A1c 9.', o: 'PD WNL 2-3mm, no BOP', a: '', pl: 'prophy', yes: [], no: ['hba1c', 'physician'] },
  { p: 'periodontal-diabetes', s: 'T2DM', o: 'Table\n#3 | MB 6 | B 4 | DB 7\n#14 | MB 7 | B 5 | DB 6\n#19 | MB 8 | B 5 | DB 6\nBOP: 55%', a: 'A1c ordered', pl: '', yes: ['probing'], no: ['hba1c'] },
  // sleep
  { p: 'sleep-apnea', s: 'ESS 14. HTN. Tried CPAP x3 months (Jan-Mar 2026), could not tolerate mask, claustrophobic.', o: 'HSAT 11/20/2025: AHI 22.4, nadir 81%. Read by Dr. Amin, sleep medicine.', a: 'G47.33', pl: 'Rx for MAD from Dr Amin dated 4/2/26 on file. Titrate, f/u HST 3 mo.', yes: ['sleep-study', 'physician-reading', 'diagnosis', 'order', 'pap', 'titration'], no: [] },
  { p: 'sleep-apnea', s: 'Snores loudly per wife. No dx of OSA. Denies EDS. Sleep study not yet done.', o: 'Mallampati IV', a: 'r/o OSA', pl: 'Refer for PSG', yes: [], no: ['sleep-study', 'physician-reading', 'order', 'pap', 'diagnosis'] },
  { p: 'sleep-apnea', s: 'Refuses CPAP. Father has OSA AHI 40.', o: 'PSG scheduled 10/1/26', a: '', pl: '', yes: ['pap'], no: ['sleep-study'] },
  { p: 'sleep-apnea', s: 'Doing well w/ CPAP, uses it nightly w/o problems. Wants travel appliance.', o: 'PSG 2/3/24 AHI 31 interpreted by board-certified sleep MD', a: 'G47.33', pl: '', yes: ['sleep-study', 'physician-reading', 'diagnosis'], no: ['pap'] },
  // tmj
  { p: 'jaw-joint', s: 'R TMJ pain since 1/2026, locking q AM, cannot eat steak. Failed NSAIDs, soft diet x 8 wks, PT x 6 visits w/o relief.', o: 'MIO 24 mm, deviates R, crepitus R. MRI 6/2/26: ADD w/o reduction R.', a: 'M26.631', pl: 'Arthrocentesis', yes: ['measured-finding', 'joint-findings', 'conservative-care', 'image-read', 'daily-function', 'onset', 'diagnosis'], no: [] },
  { p: 'jaw-joint', s: 'Clenches. No TMJ pain, no locking, no limitation. Opens wide.', o: 'MIO 48mm, no clicks/crepitus', a: 'F45.8', pl: 'NG', yes: ['measured-finding'], no: ['conservative-care', 'daily-function', 'onset'] },
  { p: 'jaw-joint', s: 'TMJ pain improved with splint and NSAIDs; eats normal diet now.', o: '', a: '', pl: '', yes: [], no: ['daily-function'] },
  // infection
  { p: 'infection', s: 'Swelling L face x 3d, fever 101.8 at home, trouble swallowing.', o: 'L submandibular swelling 4x3cm firm/warm, T 38.9, MIO 20mm, #18 gross caries PARL', a: 'L submandibular space abscess, odontogenic', pl: 'I&D w/ penrose, cultures sent', yes: ['infection-site', 'spread-signs', 'measured-finding', 'onset', 'drainage', 'daily-function'], no: [] },
  { p: 'infection', s: 'No swelling, no fever, swallowing fine. Denies trismus.', o: 'No lymphadenopathy. Sinus tract #30 buccal.', a: 'CAA #30', pl: 'RCT. Call if swelling, fever, or difficulty swallowing occur', yes: ['infection-site'], no: ['spread-signs', 'drainage', 'daily-function'] },
  { p: 'infection', s: 'Swelling resolved after abx last week.', o: 'No residual swelling', a: '', pl: '', yes: [], no: ['spread-signs', 'drainage', 'daily-function'] },
  // lesions
  { p: 'lesions', s: 'Noticed white patch L tongue ~3 months ago, not painful, getting bigger. 30 pk-yr smoker.', o: '12x8mm leukoplakia L lateral tongue, non-scrapable', a: 'K13.21 r/o dysplasia', pl: 'Incisional bx, specimen to path', yes: ['lesion-site', 'measured-finding', 'course', 'pathology', 'diagnosis'], no: [] },
  { p: 'lesions', s: '', o: 'OCS negative, no lesions noted. STE WNL', a: '', pl: '', yes: [], no: ['lesion-site', 'measured-finding', 'pathology', 'course'] },
  // clearance
  { p: 'infection-clearance', s: 'Dx SCC tonsil, XRT to begin 10/12/26 (66Gy). Rad onc Dr Shah requests extraction of hopeless teeth, letter 9/3/26.', o: 'FMX 9/8/26: #30 PARL, #14 furcation III', a: 'Leaving these risks ORN', pl: 'Ext 14,30', yes: ['medical-treatment', 'infection-focus', 'physician', 'image-read', 'risk-of-waiting'], no: [] },
  { p: 'infection-clearance', s: 'Cancer survivor 2010, no treatment planned.', o: 'No periapical pathology', a: '', pl: '', yes: [], no: ['infection-focus', 'physician', 'risk-of-waiting'] },
  // implants
  { p: 'implants-and-grafts', s: 'Lost #9 when struck by softball 5/2/2026; tooth had been intact, no fillings. Flipper causes gagging, can not bite into food.', o: 'CBCT 8/9/26: 4mm facial bone deficiency site 9', a: 'K08.411', pl: 'Bridge considered - would need to cut 8 & 10, declined.', yes: ['cause', 'sound-tooth', 'image-read', 'bone-loss', 'other-treatment', 'daily-function', 'diagnosis'], no: [] },
  { p: 'implants-and-grafts', s: 'Lost #19 to decay 2019. No injury. Chews fine on right.', o: 'CBCT to be taken', a: 'K08.431', pl: 'implant', yes: [], no: ['cause', 'sound-tooth', 'image-read'] },
  // anesthesia
  { p: 'anesthesia', s: '5yo w/ autism, nonverbal, combative; attempts w/ nitrous 3/2 & 5/9 unsuccessful.', o: '11 carious teeth, ASA II', a: 'Requires GA', pl: 'PCP H&P/clearance 8/28/26', yes: ['reason', 'failed-office-care', 'extent', 'asa', 'clearance'], no: [] },
  { p: 'anesthesia', s: 'Healthy adult, requests sedation. Cooperative in chair. No anxiety.', o: 'ASA I. 1 filling', a: '', pl: 'nitrous', yes: ['asa'], no: ['reason', 'failed-office-care'] },
  // nerve
  { p: 'nerve', s: 'Numb R lower lip/chin since ext #32 on 6/6/26. Bites lip, drools.', o: 'Light touch absent, pinprick diminished R V3', a: 'S04.31XA', pl: 'gabapentin no help', yes: ['numbness', 'cause', 'sensory-test', 'diagnosis', 'daily-function', 'other-treatment'], no: [] },
  { p: 'nerve', s: 'Risks of paresthesia discussed. No numbness. Warned of possible lip numbness.', o: 'V3 intact', a: '', pl: '', yes: [], no: ['numbness', 'cause', 'daily-function'] },
  // frenum
  { p: 'frenum', s: '3wk old, poor latch, clicking, maternal nipple pain. LC Jane RN IBCLC eval 9/9/26. Wt gain 8 g/d.', o: 'Short tight lingual frenulum, tongue cannot elevate', a: 'Q38.1 P92.5', pl: 'frenotomy', yes: ['restriction', 'feeding-or-speech', 'diagnosis', 'assessment'], no: [] },
  { p: 'frenum', s: 'Speech normal, no feeding problems. Mom concerned about frenum appearance.', o: 'Frenum WNL, full tongue elevation', a: '', pl: '', yes: [], no: ['restriction', 'feeding-or-speech', 'assessment'] },
  // dry mouth
  { p: 'dry-mouth', s: 'H/o NPC tx w/ IMRT 70 Gy completed 3/2025. Needs water to swallow food, mouth very dry.', o: 'Unstim flow 0.05 ml/min. Cervical caries #5-12', a: 'K11.7', pl: '', yes: ['radiation', 'dryness', 'decay', 'daily-function'], no: [] },
  { p: 'dry-mouth', s: 'Denies dry mouth. No h/o radiation. Wife had radiation for breast CA.', o: 'Saliva pooled, no caries', a: '', pl: '', yes: [], no: ['radiation', 'dryness', 'decay', 'daily-function'] },
  // more styles
  { p: 'impacted-teeth', s: 'CC: pain\nHPI: onset: 3 weeks ago; severity: 8/10; function: difficulty eating: yes; sleep disturbed: no\nInfection: none\nFever: denies', o: 'Imaging: panoramic 9/9/26, interpreted: #1 #16 #17 #32 impacted, bony', a: '1. K01.1', pl: 'Alternatives: none discussed', yes: ['image-read', 'diagnosis', 'measured-finding', 'daily-function'], no: ['infections-dated', 'other-treatment'] },
  { p: 'impacted-teeth', s: 'Bilat lower 3rds hurt when chewing. She\'s missed 2 days of work.', o: 'CT scan dated Sept 3, 2026 demonstrates bilateral full bony impactions 17 & 32 abutting IAN.', a: 'Delay may result in nerve injury and cyst formation', pl: 'Abx alone did not resolve sx', yes: ['image-read', 'risk-of-waiting', 'other-treatment', 'daily-function'], no: ['infections-dated'] },
  { p: 'impacted-teeth', s: 'No longer has pain; previously could not chew. Future: may need removal.', o: '', a: '', pl: 'Possible cyst cannot be excluded', yes: [], no: ['image-read', 'daily-function', 'infections-dated', 'risk-of-waiting'] },
]
