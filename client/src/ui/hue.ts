/** The hues of `hues.css`; an element with `data-hue` has `--tint`, `--on-tint`, `--caret` and the steps `--h3` to `--h12`. */
export type Hue =
  | 'slate'
  | 'iris'
  | 'amber'
  | 'tomato'
  | 'jade'
  | 'cyan'
  | 'violet'
  | 'plum'
  | 'orange'
  | 'brown'
  | 'crimson'
  | 'grass'
  | 'blue'
  | 'indigo';
