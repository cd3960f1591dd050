export { escapeMarkdown } from '../brief/escape-markdown.ts';
