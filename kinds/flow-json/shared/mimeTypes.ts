/** The types of files that a DocumentPicker takes, as Meta's validator lists them. */
export const mimeTypes: readonly string[] = [
  ...[
    ...['gzip', 'msword', 'pdf', 'vnd.ms-excel', 'vnd.ms-powerpoint', 'x-7z-compressed', 'zip'],
    ...['presentation', 'spreadsheet', 'text'].map((sort) => `vnd.oasis.opendocument.${sort}`),
    ...['presentationml.presentation', 'spreadsheetml.sheet', 'wordprocessingml.document'].map(
      (sort) => `vnd.openxmlformats-officedocument.${sort}`,
    ),
  ].map((sort) => `application/${sort}`),
  ...['avif', 'gif', 'heic', 'heif', 'jpeg', 'png', 'tiff', 'webp'].map((sort) => `image/${sort}`),
  'text/plain',
  ...['mp4', 'mpeg'].map((sort) => `video/${sort}`),
];
