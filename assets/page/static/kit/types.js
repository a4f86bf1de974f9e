// Types that the kit's modules share; there is no code here.

/**
 * As much of a widget model as the kit uses: https://anywidget.dev/en/afm/
 * @typedef {object} Model
 * @property {(key: string) => any} get
 * @property {(event: string, react: (...args: any[]) => void) => void} on
 * @property {(event: string, react: (...args: any[]) => void) => void} off
 * @property {(content: unknown) => void} send
 * @property {object} [widget_manager] the same for all models of a page
 */

/** @typedef {{ model: Model, el: HTMLElement }} View */

/** @typedef {{ person: string, answers: { label: string, text: string }[] }} Example */
/** @typedef {{ id: string, label: string, hint: string }} Option */

/**
 * A question of a form, as in careerkit.content.Field.
 * @typedef {object} Field
 * @property {string} id
 * @property {string} label
 * @property {string} hint
 * @property {"line" | "long" | "choice" | "live" | "ticks" | "date" | "month" | "number"} kind
 * @property {Option[]} options
 * @property {string} [fold]
 * @property {string} wanted
 * @property {number} words
 * @property {string} [unless]
 */

export {};
