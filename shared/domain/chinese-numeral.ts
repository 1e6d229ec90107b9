const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 一, 十二, 四十: Chinese numerals from 1 to 99, as 7.3.3 of GB/T 9704-2012 numbers its first two levels. */
export function chineseNumeral(number: number): string {
  const tens = Math.floor(number / 10)
  const ones = number % 10
  const head = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`
  return `${head}${ones === 0 && tens > 0 ? '' : (DIGITS[ones] ?? '')}`
}
