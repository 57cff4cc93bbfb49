import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  contentChild,
  Directive,
  effect,
  inject,
  input,
  type Signal,
  signal,
  TemplateRef,
  untracked,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ApiError } from '../../core/errors/api-error';
import { Announcer } from '../../core/layout/announcer';
import { ErrorPanel } from '../error-panel/error-panel';
import { Skeleton } from '../skeleton/skeleton';

/** What the view needs to know of a read; Query of core/api/query.ts is one. */
export interface AsyncSource<T> {
  readonly value: Signal<T | undefined>;
  readonly error: Signal<ApiError | undefined>;
  readonly isLoading: Signal<boolean>;
  reload(): void;
}

/** The content, given the value: `<ng-template [ccpContent]="jobs" let-rows>`. The input only tells the type. */
@Directive({ selector: 'ng-template[ccpContent]' })
export class Content<T> {
  readonly ccpContent = input.required<AsyncSource<T>>();
  readonly template = inject<TemplateRef<{ $implicit: T }>>(TemplateRef);

  static ngTemplateContextGuard<T>(_: Content<T>, context: unknown): context is { $implicit: T } {
    return context !== null;
  }
}

/** Shown instead of the content when `isEmpty` says so: `<ng-template ccpEmpty>`. */
@Directive({ selector: 'ng-template[ccpEmpty]' })
export class Empty {
  readonly template = inject<TemplateRef<unknown>>(TemplateRef);
}

/** Shown while the first answer is on its way: `<ng-template ccpSkeleton>`, in the size of the content. */
@Directive({ selector: 'ng-template[ccpSkeleton]' })
export class SkeletonTemplate {
  readonly template = inject<TemplateRef<unknown>>(TemplateRef);
}

/** A skeleton that comes at once flickers on fast answers, one that goes at once flickers on slow ones. Milliseconds. */
const SKELETON_AFTER = 200;
const SKELETON_AT_LEAST = 300;

/**
 * The one way to show a read: skeleton (after 200 ms, then for at least 300 ms), error panel, empty state or content.
 * A reload keeps the content, with a thin bar above it; a failed reload puts one line above it.
 *
 * ```html
 * <ccp-async-view [of]="jobs" [isEmpty]="jobs.value()?.length === 0">
 *   <ng-template [ccpContent]="jobs" let-rows> … </ng-template>
 *   <ng-template ccpEmpty><ccp-empty-state … /></ng-template>
 *   <ng-template ccpSkeleton><ccp-skeleton [lines]="8" /></ng-template>
 * </ccp-async-view>
 * ```
 * Import the list ASYNC_VIEW.
 */
@Component({
  selector: 'ccp-async-view',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorPanel, NgTemplateOutlet, Skeleton, TranslocoPipe],
  templateUrl: './async-view.html',
  styleUrl: './async-view.scss',
  host: { '[attr.aria-busy]': 'of().isLoading() ? "true" : null' },
})
export class AsyncView<T> {
  readonly of = input.required<AsyncSource<T>>();
  readonly isEmpty = input(false);
  /** Words for screen readers when the first content has come; "Loaded" if not given. */
  readonly announce = input<string>();

  protected readonly content = contentChild.required<Content<T>>(Content);
  protected readonly empty = contentChild(Empty);
  protected readonly skeleton = contentChild(SkeletonTemplate);

  protected readonly hasValue = computed(() => this.of().value() !== undefined);
  protected readonly isWaiting = computed(
    () => !this.hasValue() && this.of().error() === undefined && this.of().isLoading(),
  );
  protected readonly isUpdating = computed(() => this.hasValue() && this.of().isLoading());
  protected readonly showsSkeleton = signal(false);
  private readonly announcer = inject(Announcer);

  constructor() {
    let shownAt = 0;
    effect((onCleanup) => {
      const isWaiting = this.isWaiting();
      const isShown = untracked(this.showsSkeleton);
      if (isWaiting === isShown) return;
      const delay = isWaiting ? SKELETON_AFTER : Math.max(0, shownAt + SKELETON_AT_LEAST - performance.now());
      const timer = setTimeout(() => {
        if (isWaiting) shownAt = performance.now();
        else if (this.hasValue()) this.sayLoaded();
        this.showsSkeleton.set(isWaiting);
      }, delay);
      onCleanup(() => clearTimeout(timer));
    });
  }

  /** Only after a skeleton: what comes at once needs no announcement, the page itself was just announced. */
  private sayLoaded(): void {
    const words = this.announce();
    if (words) this.announcer.sayWords(words);
    else this.announcer.say('ui.loaded');
  }
}

/** Everything a template needs to use the view. */
export const ASYNC_VIEW = [AsyncView, Content, Empty, SkeletonTemplate] as const;
