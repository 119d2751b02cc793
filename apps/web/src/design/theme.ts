// Mantine's theme: only what must be in it; every other colour is a CSS variable of tokens.css.
import { createTheme, type MantineColorsTuple } from '@mantine/core'

const plum: MantineColorsTuple = ['#F7EFF5', '#E9D7E5', '#DDBBD5', '#E2A9D6', '#CB8ABC', '#BC72AB', '#B2649F', '#A95A9A', '#6A2A5F', '#54204B']
const medical: MantineColorsTuple = ['#E9F0FA', '#CFDFF4', '#B0CCEF', '#8DBBF2', '#75A9E8', '#629BE3', '#5694E1', '#4F8FE0', '#2660A8', '#1D4C87']
const dental: MantineColorsTuple = ['#E3F3F0', '#C4E8E1', '#9ADBCF', '#67D3C0', '#4FC4B0', '#3DBAA5', '#35B6A0', '#2FB39C', '#0E6F61', '#0A574C']

export const theme = createTheme({
  colors: { plum, medical, dental },
  primaryColor: 'plum',
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '15px', xl: '16px' },
  lineHeights: { xs: '16px', sm: '18px', md: '18px', lg: '22px', xl: '22px' },
  defaultRadius: '6px',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '600' },
  components: {
    Button: { defaultProps: { size: 'sm', h: 32, px: 12 } },
    ActionIcon: { defaultProps: { size: 32, variant: 'default' } },
    // Keys open menus here, and a menu must not take the key that opened it for one pressed outside.
    Menu: { defaultProps: { transitionProps: { duration: 80 }, shadow: 'md', clickOutsideEvents: ['mousedown', 'touchstart'] } },
    Tooltip: { defaultProps: { transitionProps: { duration: 80 }, openDelay: 300 } },
    TextInput: { defaultProps: { size: 'sm' } },
  },
})
