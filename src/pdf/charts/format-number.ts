import { decimalSign } from '../../document/charts/read-amount.ts';

/** A tick's number as the language writes it, thousands set apart by a narrow space that never breaks. */
export function formatNumber(value: number, language: string): string {
  // Ticks are round: fifteen digits hold them.
  const [whole = '', part] = plainDigits(Math.abs(value)).split('.');
  const grouped = whole.length < 5 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, '\u00a0');
  const sign = value < 0 ? '−' : '';
  return `${sign}${grouped}${part === undefined ? '' : `${decimalSign(language)}${part}`}`;
}

function plainDigits(value: number): string {
  const text = String(Number(value.toPrecision(12)));
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}
