// Inputs that are easy to get wrong, or once were: short, invented, one letter a byte.

const header = 'ISA*00*          *00*          *ZZ*A              *ZZ*B              *260304*0915*^*00501*000000001*0*T*:~'

export const corpus: Readonly<Record<string, string>> = {
  empty: '',
  'one letter': 'I',
  'header only': header,
  'header without its end': header.slice(0, 105),
  'header cut in the middle': header.slice(0, 40),
  'two headers': header + header,
  'terminators only': `${header}~~~~`,
  'header with letters as delimiters': header.replaceAll('*', 'A'),
  'header whose delimiters are one': header.replaceAll('*', '~'),
  'header that is too long': header.replace('ZZ*A ', 'ZZ*AAAAAAAAAAAAAAAAAAAAAAAA '),
  'trailer first': 'IEA*1*000000001~',
  'bare transaction': 'ST*835*0001~BPR*I*1~SE*3*0001~',
  'bare group': 'GS*HP*A*B*20260304*0915*1*X*005010X221A1~ST*835*0001~SE*2*0001~GE*1*1~',
  'attachment longer than the file': `${header}GS*PI*A*B*20260304*0915*1*X*005010X210~ST*275*0001*005010X210~BIN*999*abc~`,
  'attachment of no length': `${header}GS*PI*A*B*20260304*0915*1*X*005010X210~ST*275*0001*005010X210~BIN**abc~BDS*B64**~BIN~`,
  'zeros': `${header}\0\0\0~GS*HP\0~`,
  'not text': `${header}GS*HP*\xff\xfe\xc3~ST*835*\xe9~`,
  'levels without end': `${header}GS*HC*A*B*20260304*0915*1*X*005010X222A1~ST*837*0001*005010X222A1~${'HL*1*1*22*1~'.repeat(50)}`,
  'components without end': `${header}GS*HC*A*B*20260304*0915*1*X*005010X222A1~ST*837*0001*005010X222A1~HI*${':'.repeat(500)}~`,
  'elements without end': `${header}GS*HC*A*B*20260304*0915*1*X*005010X222A1~ST*837*0001*005010X222A1~NM1${'*'.repeat(2000)}~`,
  'line break as terminator': header.replace('~', '\n') + 'GS*HP*A*B*20260304*0915*1*X*005010X221A1\nST*835*0001\n\n\nSE*2*0001\n',
  'blank as element separator': header.replaceAll('*', ' '),
  'transaction inside a transaction': `${header}ST*835*0001~ST*837*0001~ISA*~GS~ST~SE~SE~GE~GE~IEA~IEA~`,
  'byte order mark in the middle': `${header}\xef\xbb\xbfGS*HP*A*B*20260304*0915*1*X*005010X221A1~`,
}
