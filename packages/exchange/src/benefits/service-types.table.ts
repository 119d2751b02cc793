// Service types of eligibility answers: whether they speak of dental or medical benefits, and which procedure codes they
// stand for. Code ranges are the chapters of the published code systems; a type without range is kept as a statement only.

export interface ServiceType {
  readonly code: string
  readonly name: string
  /** `either`: medical and dental plans both answer with it. */
  readonly side: 'dental' | 'medical' | 'either'
  readonly codes?: readonly string[]
}

const dental = (code: string, name: string, ...codes: string[]): ServiceType => ({ code, name, side: 'dental', codes })
const medical = (code: string, name: string, ...codes: string[]): ServiceType => (codes.length === 0 ? { code, name, side: 'medical' } : { code, name, side: 'medical', codes })

const rows: readonly ServiceType[] = [
  dental('23', 'diagnostic dental', 'D0100-D0999'), dental('24', 'periodontics', 'D4000-D4999'), dental('25', 'restorative', 'D2000-D2999'),
  dental('26', 'endodontics', 'D3000-D3999'), dental('27', 'maxillofacial prosthetics', 'D5900-D5999'), dental('28', 'adjunctive dental', 'D9000-D9999'),
  dental('36', 'dental crowns', 'D2700-D2799'), { code: '37', name: 'dental accident', side: 'either' }, dental('38', 'orthodontics', 'D8000-D8999'),
  dental('39', 'prosthodontics', 'D5000-D5899', 'D6200-D6999'), dental('41', 'routine preventive dental', 'D1000-D1999'),
  { code: '35', name: 'dental care', side: 'dental', codes: ['*'] },
  { code: '40', name: 'oral surgery', side: 'either', codes: ['D7000-D7999', '40800-41899'] },
  { code: '30', name: 'health benefit plan coverage', side: 'either', codes: ['*'] },
  medical('1', 'medical care'), medical('2', 'surgical', '10004-69990'), medical('3', 'consultation'), medical('4', 'diagnostic x-ray'), medical('5', 'diagnostic laboratory', '80047-89398'),
  medical('7', 'anesthesia', '00100-01999'), medical('8', 'surgical assistance'), medical('12', 'durable equipment purchase', 'E0100-E9999'), medical('13', 'ambulatory surgery center'),
  medical('18', 'durable equipment rental'), medical('33', 'chiropractic'), medical('42', 'home health care'), medical('45', 'hospice'), medical('47', 'hospital'), medical('48', 'hospital inpatient'),
  medical('50', 'hospital outpatient'), medical('51', 'emergency accident'), medical('52', 'emergency medical'), medical('62', 'MRI and CT'), medical('68', 'well baby care'), medical('73', 'diagnostic medical'),
  medical('76', 'dialysis'), medical('78', 'chemotherapy'), medical('80', 'immunizations'), medical('82', 'family planning'), medical('86', 'emergency', '99281-99285'), medical('88', 'pharmacy'),
  medical('93', 'podiatry'), medical('98', 'office visit', '99202-99215'), medical('99', 'physician visit inpatient'), medical('A0', 'physician visit outpatient'), medical('A3', 'physician visit home'),
  medical('A4', 'psychiatric'), medical('A6', 'psychotherapy'), medical('A7', 'psychiatric inpatient'), medical('A8', 'psychiatric outpatient'), medical('AD', 'occupational therapy'),
  medical('AE', 'physical medicine'), medical('AF', 'speech therapy'), medical('AG', 'skilled nursing'), medical('AI', 'substance abuse'), medical('AL', 'vision'), medical('BG', 'cardiac rehabilitation'),
  medical('BH', 'pediatric'), medical('BY', 'physician visit office sick', '99202-99215'), medical('BZ', 'physician visit office well'), medical('DM', 'durable equipment', 'E0100-E9999'),
  medical('MH', 'mental health'), medical('UC', 'urgent care'),
]
const byCode: ReadonlyMap<string, ServiceType> = new Map(rows.map((row) => [row.code, row]))

/** The service type of a code; one we do not know speaks for neither side and for no procedure codes. */
export function serviceType(code: string): ServiceType {
  return byCode.get(code) ?? { code, name: `service type ${code}`, side: 'either' }
}
