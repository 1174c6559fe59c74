import type { Action } from '../../../cards/actions.ts';
import type { ListName } from '../../../catalogue/intents/intent.ts';
import type { OpenId } from '../../brands.ts';
import type { Role } from '../../roster/roles.ts';
import type { Wanted, WantedOf } from '../../understanding/wanted.ts';
import type { Click, Message } from '../ports/incoming.ts';
import type { Picture } from '../ports/messenger.ts';
import type { Delivered, Queued } from '../ports/outbox.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import type { Hooks } from './hooks.ts';
import type { Reaction } from './reaction.ts';
import type { Known } from './reading.ts';
import type { Phrase, WordTable } from './word.ts';

/** For each action, what a press of it comes to. The value is parsed; who may is decided here, at this moment. */
export type Clicks<Some extends Action> = {
  [Name in Some['do']]: (
    action: Extract<Some, { do: Name }>,
    click: Click,
    world: World,
  ) => Reaction | Promise<Reaction>;
};

/** What a view shows now; another view where what it is about is gone. */
export type Drawn = Picture | { instead: View };

/** For each view, how it is drawn from the records of this moment. */
export type Views<Some extends View> = {
  [Name in Some['view']]: (view: Extract<Some, { view: Name }>, world: World, known: Known) => Drawn | Promise<Drawn>;
};

/** Draws a view of any subject. */
export type Draw = (view: View, world: World, known?: Known) => Promise<Picture>;

/** What a message comes to, as if it had just come in. */
export type React = (message: Message, world: World) => Promise<Reaction>;

/** Whatever performs a delivery has at hand: the delivery as it was taken up, how views are drawn and messages answered. */
export type Performing = { queued: Queued; world: World; draw: Draw; react: React };

/** For each kind of delivery, how it is performed. Called again after a crash it must come to the same. */
export type Jobs<Some extends Outgoing> = {
  [Kind in Some['kind']]: (outgoing: Extract<Some, { kind: Kind }>, performing: Performing) => Promise<Delivered>;
};

/** What somebody may want in words; every list is a wish of its own. */
export type Wish = Exclude<Wanted['want'], 'list'> | `list-${ListName}`;
type Wished<Name extends Wish> = WantedOf<Name extends `list-${string}` ? 'list' : Extract<Name, Wanted['want']>>;

/** For each wish, what is answered. Words never change a case: what they lead to is a card, and its buttons. */
export type Answers<Some extends Wish> = {
  [Name in Some]: (wanted: Wished<Name>, message: Message, world: World) => Reaction | Promise<Reaction>;
};

/** Work of every minute. `next`: when there is something for it to do, epoch ms, as far as is known. */
export type ClockWork = {
  work(world: World): Promise<unknown>;
  next?(world: World): Promise<number | undefined>;
};

/** One line of help; `for`: only somebody of one of these roles may say it. */
export type HelpLine = { line: string; for?: readonly Role[] };

/** What a subject may add besides. */
export type Beside = {
  /** What somebody may say instead of pressing; one subject a word. */
  words: WordTable;
  phrases: Phrase[];
  /** The event keys of the bot's menu (docs/部署手册.md) and what each shows. */
  menu: Record<string, (openId: OpenId) => View>;
  clockWork: Record<string, ClockWork>;
  /** Lines of the help card: what may be said, what it does, and to whom alone that says something. */
  help: HelpLine[];
  /** What else reaches the bot; asked in the order of subjects.ts. */
  incoming: Hooks[];
};

/** What a subject adds to the bot, declared in its own folder: an action, view or delivery left out does not compile. */
export type Subject<
  Clicked extends Action,
  Shown extends View,
  Owed extends Outgoing,
  Answered extends Wish = never,
> = Partial<Beside> & {
  clicks: Clicks<Clicked>;
  views: Views<Shown>;
  jobs: Jobs<Owed>;
  answers?: Answers<Answered>;
};
