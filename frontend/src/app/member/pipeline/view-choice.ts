import { type View, VIEWS } from './pipeline-filter';

const KEY = 'ccp.pipeline.view';

/** The view that was used last in this browser; the board at first. */
export function lastView(): View {
  try {
    return VIEWS.find((view) => view === localStorage.getItem(KEY)) ?? 'board';
  } catch {
    return 'board';
  }
}

/** Remembers a view for the next visit. */
export function rememberView(view: View): void {
  try {
    localStorage.setItem(KEY, view);
  } catch {
    // Without storage the choice lasts as long as it stands in the address.
  }
}
