// Kept here rather than asked of `Intl`, whose data differ between versions of Node.
const months: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ['en', 'January February March April May June July August September October November December'],
    ['fr', 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'],
    ['de', 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'],
    [
      'es',
      'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    ],
  ].map(([language = '', names = '']) => [language, names.split(' ')]),
);

/** "15 March 2024" in the languages whose months we know; elsewhere the date as written. */
export function printedDate(date: string, language: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const base = language.toLowerCase().split('-')[0] ?? '';
  const name = months.get(base)?.[Number(month) - 1];
  if (year === undefined || name === undefined) return date;
  if (base === 'es') return `${Number(day)} de ${name} de ${year}`;
  return `${Number(day)}${base === 'de' ? '.' : ''} ${name} ${year}`;
}
