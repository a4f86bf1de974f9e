// The kit: one component per activity, found by its kind.

import { applications } from "./applications.js";
import { bringBack } from "./bring_back.js";
import { bringIn } from "./bring_in.js";
import { cardSort } from "./card_sort.js";
import { careerPage } from "./career_page.js";
import { checkAnswers } from "./check_answers.js";
import { choices } from "./choices.js";
import { compareJobs } from "./compare_jobs.js";
import { deleteEverything } from "./delete_everything.js";
import { eitherOr } from "./either_or.js";
import { findJobs } from "./find_jobs.js";
import { findSkills } from "./find_skills.js";
import { form } from "./form.js";
import { forms } from "./forms.js";
import { gaps } from "./gaps.js";
import { likings } from "./likings.js";
import { listener } from "./listener.js";
import { nameThemes } from "./name_themes.js";
import { outboxOf } from "./outbox.js";
import { pickRows } from "./pick_rows.js";
import { picture } from "./picture.js";
import { plan } from "./plan.js";
import { roleGuides } from "./role_guides.js";
import { rowsForm } from "./rows.js";
import { smallJobs } from "./small_jobs.js";
import { statements } from "./statements.js";
import { stepHeader } from "./step_header.js";
import { takeHome } from "./take_home.js";
import { target } from "./target.js";
import { taskList } from "./task_list.js";
import { tellOne } from "./tell_one.js";
import { weights } from "./weights.js";
import { winLog } from "./win_log.js";

/** @typedef {import("./types.js").View} View */

/** @type {Record<string, (view: View) => (() => void) | void>} */
const COMPONENTS = {
  Applications: applications,
  BringBack: bringBack,
  BringIn: bringIn,
  CardSort: cardSort,
  CareerPage: careerPage,
  CheckAnswers: checkAnswers,
  Choices: choices,
  CompareJobs: compareJobs,
  DeleteEverything: deleteEverything,
  EitherOr: eitherOr,
  FindJobs: findJobs,
  FindSkills: findSkills,
  Form: form,
  Forms: forms,
  Gaps: gaps,
  Likings: likings,
  Listener: listener,
  NameThemes: nameThemes,
  PickRows: pickRows,
  Picture: picture,
  Plan: plan,
  RoleGuides: roleGuides,
  RowsForm: rowsForm,
  SmallJobs: smallJobs,
  Statements: statements,
  StepHeader: stepHeader,
  TakeHome: takeHome,
  Target: target,
  TaskList: taskList,
  TellOne: tellOne,
  Weights: weights,
  WinLog: winLog,
};

/**
 * Return whether this copy of the kit can draw a kind of activity; a page loads only what it needs.
 * @param {string} kind
 */
export function draws(kind) {
  return kind in COMPONENTS;
}

/**
 * Draw one activity. Returns what to call when its element goes away.
 * @param {View} view
 */
export function renderActivity(view) {
  const { model } = view;
  const outbox = outboxOf(model);
  /** @param {any} answer */
  const hear = (answer) => outbox.hear(answer);
  model.on("msg:custom", hear);
  outbox.adopt(model);
  const stop = COMPONENTS[model.get("kind")](view);
  return () => {
    model.off("msg:custom", hear);
    stop?.();
  };
}

/**
 * Hand the kit to the activities that wait for it under `name`.
 * @param {string} name
 */
export function provideKit(name) {
  const slots = /** @type {{ [key: symbol]: { resolve: (kit: unknown) => void } }} */ (
    /** @type {unknown} */ (globalThis)
  );
  const slot = (slots[Symbol.for(name)] ??= makeSlot());
  slot.resolve({ render: renderActivity });
}

/** The same few lines as in careerkit.widgets.activity: whoever comes first makes the slot. */
function makeSlot() {
  /** @type {(kit: unknown) => void} */
  let resolve = () => {};
  const promise = new Promise((settle) => (resolve = settle));
  return { promise, resolve };
}
