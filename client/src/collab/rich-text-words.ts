/** What the editor of long texts says. */
export const words = {
  format: 'Text format',
  link: 'Link',
  linkAddress: 'Address of the link',
  linkUnsafe: 'Only web and mail addresses, like https://example.com.',
  setLink: 'Set link',
  removeLink: 'Remove the link',
  openLink: 'Open the link in a new tab',
  cancel: 'Cancel',
  picture: 'Picture',
  addPicture: 'Add a picture',
  uploading: 'Uploading the picture…',
  altLabel: 'What the picture shows',
  altPlaceholder: 'What does it show? For who cannot see it',
  pictureWithoutWords: 'Picture without words',
  removePicture: 'Remove the picture',
  leftOut: (count: number) =>
    count === 1
      ? 'A picture of another site was left out. Copy the picture itself, and paste it here.'
      : `${count} pictures of other sites were left out. Copy each picture itself, and paste it here.`,
} as const;
