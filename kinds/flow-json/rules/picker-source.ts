import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { reportUnlisted } from '../shared/listed.ts';
import { mediaPage } from '../versions.ts';

export default flowJsonRule({
  title: 'Photos come from the camera, the gallery or both',
  severity: 'error',
  why: 'There is no other source of photos, so Meta rejects any other value.',
  sources: [mediaPage],
  codes: ['INVALID_ENUM_VALUE'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "PhotoPicker", "name": "photo", "label": "Photo", "photo-source": «"album"»}'),
        message: 'photo-source of PhotoPicker cannot be "album". Write one of camera_gallery, camera, gallery.',
      },
    ],
    good: [onScreen('{"type": "PhotoPicker", "name": "photo", "label": "Photo", "photo-source": "gallery"}')],
  },
  check(flow, report) {
    reportUnlisted(flow, ['photo-source'], report);
  },
});
