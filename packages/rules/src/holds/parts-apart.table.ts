// Dental services that belong together when done at the same site on the same day: the second is part of the first.
// From the watch-outs of medical-first.csv, row by row.

export interface PartOf {
  /** The whole. */
  readonly whole: readonly string[]
  /** The part that is not billed beside it. */
  readonly part: readonly string[]
  readonly same: 'tooth' | 'area' | 'visit'
  readonly why: string
  readonly row: string
}

const removals = ['D7140', 'D7210-D7250']

export const partsOfWhole: readonly PartOf[] = [
  { whole: ['D7210-D7250'], part: ['D7310', 'D7311'], same: 'tooth', why: 'Smoothing the socket is part of the removal.', row: 'MF-001' },
  { whole: removals, part: ['D7250'], same: 'tooth', why: 'A root left the same day is part of the same removal.', row: 'MF-007' },
  { whole: removals, part: ['D7971'], same: 'tooth', why: 'The gum flap goes with the tooth.', row: 'MF-083' },
  { whole: removals, part: ['D7510', 'D7511'], same: 'tooth', why: 'Opening the socket is not a drainage of its own.', row: 'MF-033' },
  { whole: removals, part: ['D7550'], same: 'tooth', why: 'Bone trimmed at the removal is part of it.', row: 'MF-035' },
  { whole: removals, part: ['D7260', 'D7261'], same: 'tooth', why: 'A tear into the sinus closed at once is part of the removal.', row: 'MF-037' },
  { whole: removals, part: ['D9930'], same: 'tooth', why: 'Aftercare is part of the removal for the dentist who did it.', row: 'MF-086' },
  { whole: ['D7410-D7415', 'D7440-D7465'], part: ['D7285', 'D7286'], same: 'area', why: 'A sample is a biopsy, the whole lesion is a removal; never both for one lesion.', row: 'MF-018' },
  { whole: ['D0364-D0368'], part: ['D0330'], same: 'visit', why: 'A panoramic image beside the cone-beam scan of the same day is a duplicate to many plans.', row: 'MF-047' },
  { whole: ['D7610-D7780'], part: ['D7270'], same: 'visit', why: 'The tooth splint is included in the treatment of the fracture.', row: 'MF-011' },
  { whole: ['D9222', 'D9223', 'D9239', 'D9243'], part: ['D9230'], same: 'visit', why: 'Nitrous oxide is included in deeper sedation.', row: 'MF-124' },
  { whole: ['D9947'], part: ['D9948'], same: 'visit', why: 'Fitting and adjustment within 90 days are included in the appliance.', row: 'MF-106' },
]
