// Composite elements of the standard, release 005010: `name:TYPE:min-max` in order. Names are our own words.

export const composites = {
  C001: 'unit:ID:2-2 exponent:R:1-15 multiplier:R:1-10',
  C002: 'action1:ID:1-2 action2:ID:1-2 action3:ID:1-2 action4:ID:1-2 action5:ID:1-2',
  C003: 'qualifier:ID:2-2 code:AN:1-48 modifier1:AN:2-2 modifier2:AN:2-2 modifier3:AN:2-2 modifier4:AN:2-2 description:AN:1-80 endCode:AN:1-48',
  C004: 'pointer1:N0:1-2 pointer2:N0:1-2 pointer3:N0:1-2 pointer4:N0:1-2',
  C005: 'surface1:ID:1-2 surface2:ID:1-2 surface3:ID:1-2 surface4:ID:1-2 surface5:ID:1-2',
  C006: 'area1:ID:1-3 area2:ID:1-3 area3:ID:1-3 area4:ID:1-3 area5:ID:1-3',
  C022: 'qualifier:ID:1-3 code:AN:1-30 dateFormat:ID:2-3 date:AN:1-35 amount:R:1-18 quantity:R:1-15 version:AN:1-30 endCode:AN:1-30 present:ID:1-1',
  C023: 'facility:AN:1-2 facilityQualifier:ID:1-2 frequency:ID:1-1',
  C024: 'cause1:ID:2-3 cause2:ID:2-3 cause3:ID:2-3 state:ID:2-2 country:ID:2-3',
  C030: 'element:N0:1-2 component:N0:1-2 repetition:N0:1-4',
  C035: 'specialty:AN:1-3 agency:ID:2-2 yes:ID:1-1',
  C040: 'qualifier1:ID:2-3 id1:AN:1-50 qualifier2:ID:2-3 id2:AN:1-50 qualifier3:ID:2-3 id3:AN:1-50',
  C042: 'reason:ID:2-2 reference:AN:1-50',
  C043: 'category:AN:1-30 status:AN:1-30 entity:ID:2-3 list:ID:1-3',
  C052: 'medicarePlan:ID:1-1 eligibilityReason:ID:1-1 dental:ID:1-1',
  C056: 'race:ID:1-1 qualifier:ID:1-3 code:AN:1-30',
  C998: 'name:AN:1-35 value:AN:1-35',
  C999: 'reference:N0:1-4 componentReference:N0:1-4',
} as const
