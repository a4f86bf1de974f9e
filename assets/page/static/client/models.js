// The kernel's widget models, mirrored: state comes down, messages and updates go up.

import { newMessageId, placeBuffers } from "./message.js";
import { WidgetModel } from "./widget_model.js";

/** @typedef {import("./message.js").Message} Message */

/**
 * As much of the line to the kernel as models need.
 * @typedef {object} Line
 * @property {(type: string, content: unknown, metadata?: object) => string} send
 * @property {boolean} renewed whether it leads to another kernel than the last time
 */

const REFERENCE = /^IPY_MODEL_/; // how a model is named in another one's state

export class Models {
  /** @param {Line} line */
  constructor(line) {
    this.line = line;
    /** @type {Map<string, WidgetModel>} */
    this.all = new Map();
    this.control = "";
  }

  /** Ask for the state of every model: https://github.com/jupyter-widgets/ipywidgets/pull/3021 */
  ask() {
    this.control = newMessageId();
    const target = { comm_id: this.control, target_name: "jupyter.widget.control", data: {} };
    this.line.send("comm_open", target, { version: "1.0.0" });
    const request = { comm_id: this.control, data: { method: "request_states" } };
    this.line.send("comm_msg", request);
  }

  /**
   * Return the model that another one refers to.
   * @param {string} reference
   */
  find(reference) {
    return this.all.get(reference.replace(REFERENCE, ""));
  }

  /**
   * Take in a message of the kernel. Returns whether it was the state of all models.
   * @param {Message} message
   */
  hear({ header, parent_header: parent, content, buffers }) {
    const answered = parent.msg_id ?? "";
    if (header.msg_type === "status" && content.execution_state === "idle") {
      for (const model of this.all.values()) model.settle(answered);
      return false;
    }
    if (header.msg_type === "comm_close") {
      this.all.delete(content.comm_id);
      return false;
    }
    if (!["comm_open", "comm_msg"].includes(header.msg_type)) return false;
    const { method, buffer_paths: paths = [], states, state } = content.data;
    placeBuffers(states ?? state, paths, buffers);
    if (content.comm_id === this.control && method === "update_states") {
      this.takeAll(states);
      return true;
    }
    const model = this.all.get(content.comm_id);
    if (header.msg_type === "comm_open") this.make(content.comm_id, state);
    else if (method === "custom") model?.emit("msg:custom", content.data.content);
    else model?.take(state, answered);
    return false;
  }

  /** @param {Record<string, { state: Record<string, any> }>} states */
  takeAll(states) {
    this.line.send("comm_close", { comm_id: this.control, data: {} });
    this.control = "";
    const known = [...this.all.values()];
    for (const id in states) this.make(id, states[id].state); // all first: they refer to each other
    for (const model of known) {
      if (model.id in states) model.take(states[model.id].state, "", this.line.renewed);
      else this.all.delete(model.id);
    }
  }

  /**
   * @param {string} id
   * @param {Record<string, any>} [state]
   */
  make(id, state) {
    if (state && !this.all.has(id)) this.all.set(id, new WidgetModel(this, id, state));
  }

  /** Send what the person entered in stock widgets and the kernel has not taken in. */
  resend() {
    for (const model of this.all.values()) model.resend(this.line.renewed);
  }

  /** Send what is still being typed. */
  flush() {
    for (const model of this.all.values()) model.flush();
  }
}
