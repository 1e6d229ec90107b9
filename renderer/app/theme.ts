import type { ThemeConfig } from 'antd'

const SANS = "'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"

/**
 * Our look in antd's terms; `largeType` is the setting for large type, `isStill` the wish of the system that nothing
 * moves. Sizes in px.
 */
export function themeOf(largeType: boolean, isStill: boolean): ThemeConfig {
  return {
    token: {
      motion: !isStill,
      colorPrimary: '#0958d9',
      colorPrimaryHover: '#0747b0',
      colorLink: '#0958d9',
      colorError: '#c4281b',
      colorWarning: '#935300',
      colorSuccess: '#1b7a3d',
      colorSuccessBg: '#e7f6ec',
      colorWarningBg: '#fff4e0',
      colorErrorBg: '#fdecea',
      colorInfoBg: '#e8f1ff',
      colorTextBase: '#16202c',
      colorText: '#16202c',
      colorTextHeading: '#16202c',
      colorTextSecondary: '#51606f',
      colorTextTertiary: '#51606f',
      colorTextDescription: '#51606f',
      colorTextPlaceholder: '#66727f',
      colorBorder: '#c9d1da',
      colorBorderSecondary: '#e4e9ef',
      colorBgLayout: '#f4f6f9',
      fontFamily: SANS,
      fontSize: largeType ? 20 : 16,
      controlHeight: largeType ? 44 : 36,
      borderRadius: 6,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Table: { headerBg: '#f8fafc', headerColor: '#51606f' },
      Button: { primaryShadow: 'none' },
      Segmented: { trackBg: '#e4e9ef' },
    },
  }
}
