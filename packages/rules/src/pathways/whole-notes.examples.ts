// Whole notes in the wording of different writers, real in manner and invented in fact, with the elements each proves and no others.
// The last twelve are traps: denials, other people, instructions, what is over, what is only planned.

export interface WholeNote {
  readonly pathway: string
  readonly s: string
  readonly o?: string
  readonly a?: string
  readonly p?: string
  readonly proved: readonly string[]
}

export const wholeNotes: readonly WholeNote[] = [
  { pathway: 'impacted-teeth', s: 'CC: "my bottom right wisdom tooth is killing me." 19 y/o M. Onset 2 months ago. Rates pain as an 8. Had to leave his shift early twice and only eats soup. Seen at urgent care 7/22 for swollen gums, given Augmentin; flared again on 9/1.', o: 'Trismus noted, 26 mm max opening. Operculum over #32 erythematous w/ purulent exudate. Pan taken today: mesioangular #32, distal crown within ramus, roots at IAC.', a: '#32 partial bony impaction w/ recurrent pericoronitis (K01.1). If retained, likely continued infection and caries on distal of #31.', p: 'Ext #32 surgical. Discussed monitoring vs operculectomy; neither is expected to solve the problem. Pt elects removal.',
    proved: ['image-read', 'diagnosis', 'infections-dated', 'measured-finding', 'risk-of-waiting', 'other-treatment', 'daily-function'] },
  { pathway: 'impacted-teeth', s: 'Patient presents for consultation. No pain. No swelling. No history of infection. Eats and sleeps normally.', o: 'Panoramic radiograph dated 08/30/2026 demonstrates fully bony impacted 1 and 16.', a: 'Asymptomatic impacted third molars.', p: 'Discussed risks and benefits. Patient will think about it.',
    proved: ['image-read'] },
  { pathway: 'impacted-teeth', s: 'Mother states patient has been missing school and will not eat solid food. She denies fever for her daughter. Prior antibiotic course in June 2026 for gum infection.', o: 'CBCT (6/30/26), interpreted by Dr. Cho: tooth 17 horizontally impacted, entirely within bone, in contact with the roots of 18. Interincisal distance 30mm.', a: 'Delay could result in resorption of the second molar.', p: 'Conservative management with irrigation and antibiotics has failed.',
    proved: ['image-read', 'infections-dated', 'measured-finding', 'risk-of-waiting', 'other-treatment', 'daily-function'] },
  { pathway: 'implants-and-grafts', s: 'Pt was elbowed playing basketball 5/3/2026, tooth #8 avulsed and could not be replanted. She avoids biting with her front teeth and is lisping. ER visit same night.', o: '#8 site healed. CBCT 8/20/26: 3.5 mm horizontal defect. Previous FMX from 2024 confirms #8 had no fillings and no decay.', a: 'K08.411. Without an implant the ridge will continue to resorb.', p: 'Options of Maryland bridge and flipper were reviewed; flipper caused sore gums and was discontinued.',
    proved: ['cause', 'diagnosis', 'sound-tooth', 'image-read', 'bone-loss', 'other-treatment', 'daily-function', 'risk-of-waiting'] },
  { pathway: 'implants-and-grafts', s: 'Lost #30 to a big cavity that broke down; extracted last year. Denies trauma.', o: 'Edentulous site 30.', a: 'Missing tooth.', p: 'Implant #30',
    proved: [] },
  { pathway: 'infection', s: 'Three day history of increasing left facial swelling. Temp at home 102. Having trouble swallowing his saliva. Denies shortness of breath.', o: 'Indurated, tender L submandibular swelling approx 6x5 cm, floor of mouth elevated. MIO 15mm. T 101.8F. CT neck 9/14/26 shows rim-enhancing collection in the submandibular space.', a: 'Odontogenic submandibular space abscess, K12.2. Airway compromise is a risk.', p: 'I&D through skin, 20 mL pus, Penrose x2, cultures sent.',
    proved: ['infection-site', 'diagnosis', 'spread-signs', 'measured-finding', 'onset', 'image-read', 'drainage', 'risk-of-waiting', 'daily-function'] },
  { pathway: 'jaw-joint', s: '8 mo hx of R jaw pain, worse w/ chewing and yawning, 6/10. Tried soft diet, NSAIDs and 12 visits of PT between January and April 2026 - minimal improvement. Headaches daily, leaves work early.', o: 'Max opening 29 mm, deviates to right, reciprocal click R TMJ. Palpation tenderness masseter. MRI 5/5/26 per radiologist: anterior disc displacement without reduction on the right.', a: 'M26.631', p: 'Stabilization orthotic',
    proved: ['diagnosis', 'measured-finding', 'joint-findings', 'conservative-care', 'image-read', 'daily-function', 'onset'] },
  { pathway: 'sleep-apnea', s: 'Snores loudly, wakes unrefreshed. ESS 13. Tried CPAP for 3 months in 2025 but pulled the mask off nightly. Referred by Dr. Amin, pulmonology, who saw him on 3/2/26 prior to testing.', o: 'HSAT 3/20/2026 read by Dr. Amin: AHI 17.2/hr, lowest O2 84%. Rx for mandibular advancement device dated 4/1/26.', a: 'G47.33', p: 'Deliver MAD, titrate, follow-up sleep testing.',
    proved: ['sleep-study', 'physician-reading', 'diagnosis', 'order', 'face-to-face', 'symptoms', 'daily-function', 'pap', 'titration'] },
  { pathway: 'lesions', s: 'Pt noticed a lump inside lower lip about 2 months ago, bites it when eating.', o: '8 mm fluctuant bluish nodule, mucosal surface of lower lip.', a: 'Mucocele K11.6', p: 'Excisional biopsy; tissue placed in formalin & sent to oral path lab.',
    proved: ['lesion-site', 'measured-finding', 'diagnosis', 'course', 'pathology', 'daily-function'] },
  { pathway: 'periodontal-diabetes', s: 'T2DM x 12 yrs. Dr. Patel (PCP) requests perio treatment, letter dated 8/1/26.', o: 'PD range 5-8 mm, 54 sites >=5mm, BOP 70%. A1c 8.7 (7/15/2026).', a: 'K05.323, E11.630. Uncontrolled periodontal infection worsens glycemic control.', p: 'SRP x4 quads, re-eval 6 wks, repeat A1c in 3 months.',
    proved: ['probing', 'hba1c', 'diagnosis', 'physician', 're-evaluation'] },
  { pathway: 'trauma', s: 'Tripped on the stairs at home 9/13/26, hit chin. #9 pushed in.', o: '#9 intruded 4 mm. PA today shows no root fracture. Tooth was unrestored prior to this.', a: 'S03.2XXA', p: 'Repositioned #9, composite-wire splint 8-10.',
    proved: ['accident', 'diagnosis', 'sound-tooth', 'image-read', 'measured-finding', 'operative-record'] },
  { pathway: 'frenum', s: '6 week old, mom reports clicking and slipping off the breast, cracked nipples, weight gain only 10 g/day. IBCLC eval 9/2/26.', o: 'Thick anterior lingual frenulum, limited elevation and extension.', a: 'Q38.1, P92.5', p: 'Frenotomy with scissors',
    proved: ['restriction', 'feeding-or-speech', 'diagnosis', 'assessment'] },
  { pathway: 'nerve', s: 'Persistent numbness of the right lower lip and chin following implant placement at another office on 4/10/2026. Drools and bites lip when eating.', o: 'Pinprick and light touch reduced over V3; 2-point discrimination 20 mm R vs 6 mm L.', a: 'S04.32XA', p: 'Refer to microsurgeon; medication (gabapentin) trial without benefit.',
    proved: ['numbness', 'cause', 'sensory-test', 'diagnosis', 'daily-function', 'other-treatment'] },
  { pathway: 'anesthesia', s: '4 yo, two prior attempts (6/2 and 7/14) with nitrous aborted due to combative behavior.', o: '14 teeth with decay, 2 abscesses. ASA I.', a: 'Needs full mouth rehab under GA due to age and extent.', p: 'OR at surgery center. Pediatrician H&P completed 9/1.',
    proved: ['reason', 'failed-office-care', 'extent', 'asa', 'clearance'] },
  { pathway: 'infection-clearance', s: 'Awaiting kidney transplant; transplant coordinator requested dental clearance by letter 8/28/2026.', o: 'FMX 9/15/26: periapical radiolucency #19; generalized 6 mm pockets.', a: 'Untreated infection could lead to sepsis under immunosuppression.', p: 'Extract #19, SRP',
    proved: ['medical-treatment', 'infection-focus', 'physician', 'image-read', 'risk-of-waiting'] },
  { pathway: 'impacted-teeth', s: 'Here for wisdom tooth consult. ROS negative for fever, swelling, trismus, dysphagia. Denies pain on chewing, limited opening, sleep disturbance or missed work.', o: 'Opening WNL. No purulence. No radiograph today; pano to be taken next visit.', a: 'Third molars.', p: 'Informed consent: risks of infection, swelling, trismus, paresthesia, jaw fracture reviewed. Post-op: soft diet for 3 days, call if fever > 101 or difficulty swallowing. May miss 2 days of work after surgery.',
    proved: [] },
  { pathway: 'impacted-teeth', s: 'Brother had infected wisdom teeth last year and missed school. Patient herself has had no problems, chews fine on both sides, sleeps well.', o: 'Pano from 2019 unavailable.', p: 'Would like teeth out before college.',
    proved: [] },
  { pathway: 'impacted-teeth', s: 'Pt previously had difficulty opening after a car accident in 2018, fully resolved. Now no limitation.',
    proved: [] },
  { pathway: 'impacted-teeth', s: 'No pain today. Last episode of pericoronitis 6/3/26 resolved with irrigation and amoxicillin. Between episodes he has no trouble eating.', o: 'Periapical radiograph #32 9/15/26: bone covering distal half of crown.', p: 'Pt would rather wait; alternatives incl. coronectomy explained.',
    proved: ['image-read', 'infections-dated', 'other-treatment'] },
  { pathway: 'sleep-apnea', s: 'Wife reports he snores. Denies daytime sleepiness; ESS 3. Never tried CPAP. No sleep study to date. Wife has sleep apnea with AHI 30 on CPAP.', a: 'R06.83', p: 'Refer to sleep physician for study.',
    proved: [] },
  { pathway: 'jaw-joint', s: 'Grinds teeth at night per spouse. No jaw pain, no clicking, no locking. Opens 50 mm without deviation.', o: 'TMJ WNL bilaterally. Muscles non-tender.', a: 'Bruxism', p: 'Night guard. If jaw pain develops, consider PT and NSAIDs.',
    proved: ['measured-finding'] },
  { pathway: 'implants-and-grafts', s: 'Denies any accident. Tooth #9 fractured under an old crown while eating; root canal in 2015.', o: 'CBCT ordered.', a: 'Non-restorable #9 due to recurrent decay.', p: 'Extract, implant. Alternatives: bridge, partial.',
    proved: [] },
  { pathway: 'infection', s: 'Denies fever, chills, malaise, dysphagia, trismus. No lymphadenopathy. No facial swelling.', o: 'Localized parulis buccal of #19. Temp 98.6. MIO 45 mm. Airway patent.', a: 'Chronic apical abscess #19. No cellulitis.', p: 'If swelling spreads to the neck or trouble breathing go to ER.',
    proved: ['infection-site', 'measured-finding'] },
  { pathway: 'periodontal-diabetes', s: 'Denies diabetes. Mother diabetic with A1c of 9. Last physical normal.', o: 'PD 2-3 mm. No BOP.', p: 'Prophy',
    proved: [] },
  { pathway: 'nerve', s: 'Denies numbness, tingling or altered sensation. Sensation intact to light touch bilaterally.',
    proved: ['sensory-test'] },
  { pathway: 'lesions', s: '', o: 'Soft tissue exam WNL. No lesions, masses or ulcerations. Cancer screening negative.',
    proved: [] },
  { pathway: 'trauma', s: 'No hx of trauma. Chipped #8 while chewing ice.',
    proved: [] },
]
