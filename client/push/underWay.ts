import { l10n, type TextDocument } from 'vscode';
import { showInformationMessage } from '../window/shown.ts';

/** A document is pushed once at a time: a second push would race the first one for the same template. */
export interface UnderWay {
  /** Does it unless the document is being pushed already, which is said; undefined then. */
  once<T>(document: TextDocument, push: () => Promise<T>): Promise<T | undefined>;
}

export function createUnderWay(): UnderWay {
  const underWay = new Set<string>();
  return {
    once: async ({ uri }, push) => {
      const key = uri.toString();
      if (underWay.has(key)) {
        void showInformationMessage(l10n.t('This document is being pushed already.'));
        return undefined;
      }
      underWay.add(key);
      try {
        return await push();
      } finally {
        underWay.delete(key);
      }
    },
  };
}
