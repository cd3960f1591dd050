/** Points a pixel, at 96 pixels an inch, as CSS has it: the size of a picture that says none. */
export const pixel = 0.75;
