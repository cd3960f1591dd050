import { primaryLanguage } from '../../brief/date-words.ts';
import type { ChartData } from '../../document/charts/chart-data.ts';

/** What charts are called and what sums are, in a language. */
export type ChartWord = ChartData['kind'] | 'total';

type ChartWords = Readonly<Record<ChartWord, string>>;

const english: ChartWords = {
  bar: 'Bar chart',
  line: 'Line chart',
  timeline: 'Timeline',
  matrix: 'Matrix',
  total: 'Total',
};

/** The languages that dates are written in. */
const table: Readonly<Record<string, ChartWords>> = {
  en: english,
  fr: wordsOf('Diagramme en barres|Courbe|Chronologie|Matrice|Total'),
  de: wordsOf('Balkendiagramm|Liniendiagramm|Zeitleiste|Matrix|Summe'),
  es: wordsOf('Gráfico de barras|Gráfico de líneas|Cronología|Matriz|Total'),
  pt: wordsOf('Gráfico de barras|Gráfico de linhas|Cronologia|Matriz|Total'),
  it: wordsOf('Grafico a barre|Grafico a linee|Cronologia|Matrice|Totale'),
  nl: wordsOf('Staafdiagram|Lijndiagram|Tijdlijn|Matrix|Totaal'),
  id: wordsOf('Diagram batang|Diagram garis|Linimasa|Matriks|Jumlah'),
  vi: wordsOf('Biểu đồ thanh|Biểu đồ đường|Dòng thời gian|Ma trận|Tổng'),
};

/** The pack's word, `chart-bar` and its like; else that of the language, or English. */
export function chartWord(
  word: ChartWord,
  language: string,
  labels: Readonly<Record<string, string>>,
): string {
  const name = `chart-${word}`;
  if (Object.hasOwn(labels, name) && labels[name] !== undefined) return labels[name];
  const primary = primaryLanguage(language);
  return ((Object.hasOwn(table, primary) ? table[primary] : undefined) ?? english)[word];
}

function wordsOf(text: string): ChartWords {
  const [bar = '', line = '', timeline = '', matrix = '', total = ''] = text.split('|');
  return { bar, line, timeline, matrix, total };
}
