import { decimalSign } from '../../document/charts/read-amount.ts';

/** How the numbers of a chart are written. */
export interface NumberForm {
  readonly decimal: string;
  /** Sets thousands apart. */
  readonly group: string;
  /** Digits before the decimal sign from which thousands are set apart. */
  readonly groupedFrom: number;
  /** Behind each number, or nothing. */
  readonly unit: string;
}

/** The form of the numbers that an author wrote, so that those we add look like them. */
export function numberForm(texts: readonly string[], language: string): NumberForm {
  const decimal = decimalSign(language);
  const groups = texts.flatMap((text) => {
    const [, lead = '', sign] = /^\D*(\d{1,3})([.,’ \u00a0\u202f])\d{3}(?!\d)/u.exec(text) ?? [];
    return sign === undefined || sign === decimal ? [] : [{ digits: lead.length + 3, sign }];
  });
  const sign = groups[0]?.sign ?? ' ';
  return {
    decimal,
    group: /\s/.test(sign) ? '\u00a0' : sign,
    groupedFrom: groups.some(({ digits }) => digits === 4) ? 4 : 5,
    unit: texts.length > 0 && texts.every((text) => text.endsWith('%')) ? '\u00a0%' : '',
  };
}

/** A number of ours: a tick's or a sum's. */
export function formatNumber(value: number, form: NumberForm): string {
  // Such numbers are round: twelve digits hold them.
  const [whole = '', part] = plainDigits(Math.abs(value)).split('.');
  const isGrouped = whole.length >= form.groupedFrom;
  const grouped = isGrouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, form.group) : whole;
  const sign = value < 0 ? '−' : '';
  return `${sign}${grouped}${part === undefined ? '' : `${form.decimal}${part}`}${form.unit}`;
}

function plainDigits(value: number): string {
  const text = String(Number(value.toPrecision(12)));
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}
