// Textures for pictures: medical hatch, dental stripes and hatch; told apart without colour.
export interface BucketIds { readonly medicalHatch: string; readonly dentalStripes: string; readonly dentalHatch: string }

export function BucketPatterns({ ids }: { ids: BucketIds }) {
  return (
    <defs>
      <pattern id={ids.medicalHatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="var(--panel)" /><rect width="4" height="7" fill="var(--medical)" /></pattern>
      <pattern id={ids.dentalHatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="var(--panel)" /><rect width="4" height="7" fill="var(--dental-deep)" /></pattern>
      <pattern id={ids.dentalStripes} width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="var(--dental)" /><rect width="1" height="4" fill="var(--stripe)" /></pattern>
    </defs>
  )
}
