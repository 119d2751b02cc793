// Claim status request (276), its answer (277), both 005010X212, and the claim acknowledgement (277CA), 005010X214.

import { loop, seg, segs, transaction } from './language.ts'

const birth = seg('DMG', 'S', 'Birth date and sex', '01=D8 02 03?=F|M')
const provider = '02=1|2 03? 04? 05? 07? 08=FI|SV|XX 09'
const procedure = '01 01.1=AD|ER|HC|HP|IV|N4|NU|WK 01.2 01.3? 01.4? 01.5? 01.6?'

const asked = (id: '2200D' | '2200E', line: '2210D' | '2210E', use: 'S*' | 'R*') => loop(id, use, 'Claim asked about', [
  seg('TRN', 'R', 'Trace of the question', '01=1 02'),
  ...segs('REF', { '1K': 'Payer claim number', BLT: 'Bill type', LU: 'Application or location system', '6P': 'Group number', EJ: 'Patient control number', XZ: 'Prescription', D9: 'Clearinghouse claim number' }, '02'),
  seg('AMT', 'S', 'Charge', '01=T3 02'), seg('DTP', 'S', 'Dates of service', '01=472 02=D8|RD8 03'),
  loop(line, 'S*', 'Line asked about', [seg('SVC', 'R', 'Service line', `${procedure} 02 04? 07?`), seg('REF', 'S', 'Line number', '01=FJ 02'), seg('DTP', 'R', 'Date of service', '01=472 02=D8|RD8 03')]),
])

export const statusRequest = transaction(
  { kind: '276', set: '276', guides: ['005010X212'], functionalIds: ['HR'], toleratedIds: ['HC'], name: 'Claim status request' },
  [
    seg('ST', 'R', 'Transaction header', '01=276 02 03'), seg('BHT', 'R', 'Start', '01=0010 02=13 03 04 05'),
    loop('2000A', 'R*', 'Payer level', [
      seg('HL', 'R', 'Level', '01 03#20 04=1'), loop('2100A', 'R', 'Payer', [seg('NM1', 'R', 'Payer', '01#PR 02=2 03 08=PI|XV 09')]),
      loop('2000B', 'R*', 'Asker level', [
        seg('HL', 'R', 'Level', '01 02 03#21 04=1'), loop('2100B', 'R', 'Asker', [seg('NM1', 'R', 'Asker', '01#41 02=1|2 03? 04? 05? 08=46 09')]),
        loop('2000C', 'R*', 'Provider level', [
          seg('HL', 'R', 'Level', '01 02 03#19 04=1'), loop('2100C', 'R2', 'Provider', [seg('NM1', 'R', 'Provider', `01#1P ${provider}`)]),
          loop('2000D', 'R*', 'Subscriber level', [
            seg('HL', 'R', 'Level', '01 02 03#22 04=0|1'), birth,
            loop('2100D', 'R', 'Subscriber', [seg('NM1', 'R', 'Subscriber', '01#IL 02=1|2 03 04? 05? 07? 08=24|II|MI 09')]), asked('2200D', '2210D', 'S*'),
            loop('2000E', 'S*', 'Dependent level', [
              seg('HL', 'R', 'Level', '01 02 03#23 04?=0'), birth,
              loop('2100E', 'R', 'Dependent', [seg('NM1', 'R', 'Dependent', '01#QC 02=1 03 04? 05? 07?')]), asked('2200E', '2210E', 'R*'),
            ]),
          ]),
        ]),
      ]),
    ]),
    seg('SE', 'R', 'Transaction trailer', '01 02'),
  ],
)

/** One of the three statuses of an STC; only that of a claim or line may name a pharmacy code (RX). */
const status = (element: string, rest: { use?: '?'; entities: string; pharmacy: boolean }) => `${element}${rest.use ?? ''} ${element}.1 ${element}.2 ${element}.3?=@${rest.entities}${rest.pharmacy ? ` ${element}.4?=RX` : ''}`
const statuses = (middle: string, rest: { entities: string; pharmacy: boolean }) => `${status('01', rest)} ${middle} ${status('10', { ...rest, use: '?' })} ${status('11', { ...rest, use: '?' })}`
const claimStatus = seg('STC', 'R*', 'Status', statuses('02 04? 05? 06? 08? 09?', { entities: 'statusEntity', pharmacy: true }))
const lineStatus = seg('STC', 'R*', 'Status', statuses('02', { entities: 'statusEntity', pharmacy: true }))
const partyStatus = seg('STC', 'R*', 'Status', statuses('02', { entities: 'statusEntity', pharmacy: false }))

const told = (id: '2200D' | '2200E', line: '2220D' | '2220E', use: 'S*' | 'R*') => loop(id, use, 'Claim status', [
  seg('TRN', 'R', 'Trace of the question', '01=2 02'), claimStatus,
  ...segs('REF', { '1K': 'Payer claim number', BLT: 'Bill type', EJ: 'Patient control number', XZ: 'Prescription', VV: 'Voucher' }, '02'), seg('REF', 'S3', 'Clearinghouse claim number', '01#D9 02'),
  seg('DTP', 'S', 'Dates of service', '01=472 02=D8|RD8 03'),
  loop(line, 'S*', 'Line status', [
    seg('SVC', 'R', 'Service line', `${procedure} 02 03 04? 07`), lineStatus, seg('REF', 'S', 'Line number', '01=FJ 02'), seg('DTP', 'R', 'Date of service', '01=472 02=D8|RD8 03'),
  ]),
])

export const statusAnswer = transaction(
  { kind: '277', set: '277', guides: ['005010X212'], functionalIds: ['HN'], name: 'Claim status answer' },
  [
    seg('ST', 'R', 'Transaction header', '01=277 02 03'), seg('BHT', 'R', 'Start', '01=0010 02=08 03 04 05 06=DG'),
    loop('2000A', 'R*', 'Payer level', [
      seg('HL', 'R', 'Level', '01 03#20 04=1'),
      loop('2100A', 'R', 'Payer', [seg('NM1', 'R', 'Payer', '01#PR 02=2 03 08=PI|XV 09'), seg('PER', 'S', 'Payer contact', '01=IC 02? 03=ED|EM|FX|TE 04 05?=EX|ED|EM|FX|TE 06? 07?=EX|ED|EM|FX|TE 08?')]),
      loop('2000B', 'R*', 'Asker level', [
        seg('HL', 'R', 'Level', '01 02 03#21 04=0|1'), loop('2100B', 'R', 'Asker', [seg('NM1', 'R', 'Asker', '01#41 02=1|2 03? 04? 05? 08=46 09')]),
        loop('2200B', 'S', 'Answer to the asker', [seg('TRN', 'R', 'Trace', '01=2 02'), partyStatus]),
        loop('2000C', 'S*', 'Provider level', [
          seg('HL', 'R', 'Level', '01 02 03#19 04=0|1'), loop('2100C', 'R2', 'Provider', [seg('NM1', 'R', 'Provider', `01#1P ${provider}`)]),
          loop('2200C', 'S', 'Answer to the provider', [seg('TRN', 'R', 'Trace', '01=1|2 02'), partyStatus]),
          loop('2000D', 'S*', 'Subscriber level', [
            seg('HL', 'R', 'Level', '01 02 03#22 04=0|1'), birth,
            loop('2100D', 'R', 'Subscriber', [seg('NM1', 'R', 'Subscriber', '01#IL 02=1|2 03 04? 05? 07? 08=24|II|MI 09')]), told('2200D', '2220D', 'S*'),
            loop('2000E', 'S*', 'Dependent level', [
              seg('HL', 'R', 'Level', '01 02 03#23 04?=0'), birth,
              loop('2100E', 'R', 'Dependent', [seg('NM1', 'R', 'Dependent', '01#QC 02=1 03 04? 05? 07?')]), told('2200E', '2220E', 'R*'),
            ]),
          ]),
        ]),
      ]),
    ]),
    seg('SE', 'R', 'Transaction trailer', '01 02'),
  ],
)

const totals = (accepted: string, rejected: string) => [
  seg('QTY', 'S', 'Claims accepted', `01#${accepted} 02`), seg('QTY', 'S', 'Claims rejected', `01#${rejected} 02`),
  seg('AMT', 'S', 'Charges accepted', '01#YU 02'), seg('AMT', 'S', 'Charges rejected', '01#YY 02'),
] as const
/** Status of the file, a provider, a claim or a line; that of a provider has no date of its own, that of a line no charge. */
const answer = (use: 'R*' | 'S*', middle: string, text: '' | ' 12?') => seg('STC', use, 'Status', `${statuses(middle, { entities: 'acknowledgedEntity', pharmacy: false })}${text}`)

export const claimAcknowledgement = transaction(
  { kind: '277CA', set: '277', guides: ['005010X214'], functionalIds: ['HN'], name: 'Claim acknowledgement' },
  [
    seg('ST', 'R', 'Transaction header', '01=277 02 03'), seg('BHT', 'R', 'Start', '01=0085 02=08 03 04 05 06=TH'),
    loop('2000A', 'R', 'Sender level', [
      seg('HL', 'R', 'Level', '01 03#20 04=1'), loop('2100A', 'R', 'Sender', [seg('NM1', 'R', 'Sender', '01#AY|PR 02=2 03 08=46|FI|PI|XV 09')]),
      loop('2200A', 'R', 'Receipt', [seg('TRN', 'R', 'Trace of the receipt', '01=1 02'), seg('DTP', 'R', 'Date received', '01#050 02=D8 03'), seg('DTP', 'R', 'Date processed', '01#009 02=D8 03')]),
      loop('2000B', 'R', 'Receiver level', [
        seg('HL', 'R', 'Level', '01 02 03#21 04=0|1'), loop('2100B', 'R', 'Receiver', [seg('NM1', 'R', 'Receiver', '01#41 02=1|2 03 04? 05? 08=46 09')]),
        loop('2200B', 'R', 'Answer to the file', [seg('TRN', 'R', 'Trace of the file', '01=2 02'), answer('R*', '02 03=U|WQ 04', ''), ...totals('90', 'AA')]),
        loop('2000C', 'S*', 'Provider level', [
          seg('HL', 'R', 'Level', '01 02 03#19 04=0|1'), loop('2100C', 'R', 'Provider', [seg('NM1', 'R', 'Provider', '01#85 02=1|2 03 04? 05? 07? 08=FI|SV|XX 09')]),
          loop('2200C', 'S', 'Answer to the provider', [seg('TRN', 'R', 'Trace', '01=1|2 02'), answer('S*', '02? 03=U|WQ 04?', ''), seg('REF', 'S3', 'Provider other number', '01=0B|1G|G2|LU|SY|TJ 02'), ...totals('QA', 'QC')]),
          loop('2000D', 'S*', 'Patient level', [
            seg('HL', 'R', 'Level', '01 02 03#PT 04?=0'), loop('2100D', 'R', 'Patient', [seg('NM1', 'R', 'Patient', '01#QC 02=1 03 04? 05? 07? 08=II|MI 09')]),
            loop('2200D', 'R*', 'Answer to the claim', [
              seg('TRN', 'R', 'Claim id', '01=2 02'), answer('R*', '02 03=U|WQ 04', ' 12?'),
              ...segs('REF', { '1K': 'Payer claim number', D9: 'Clearinghouse claim number', BLT: 'Bill type' }, '02'), seg('DTP', 'R', 'Dates of service', '01=472 02=D8|RD8 03'),
              loop('2220D', 'S*', 'Answer to the line', [
                seg('SVC', 'R', 'Service line', '01 01.1=AD|ER|HC|HP|IV|NU|WK 01.2 01.3? 01.4? 01.5? 01.6? 02 04? 07?'), answer('R*', '02? 03=U', ' 12?'),
                ...segs('REF', { FJ: 'Line number', XZ: 'Prescription' }, '02'), seg('DTP', 'S', 'Date of service', '01=472 02=D8|RD8 03'),
              ]),
            ]),
          ]),
        ]),
      ]),
    ]),
    seg('SE', 'R', 'Transaction trailer', '01 02'),
  ],
)
