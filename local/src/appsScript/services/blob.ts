import { textArgument } from '../argument.ts';
import { makeRef, type Ref } from '../ref.ts';
import type { Kind } from '../strictObject.ts';
import { bytesOf, signedBytes } from './bytes.ts';

export type BlobRef = Ref & { bytes: Uint8Array; contentType: string | null; name: string | null };

/** Bytes with a content type and a name. */
export function blobRef(
  bytes: Uint8Array,
  contentType: string | null = null,
  name: string | null = null,
): BlobRef {
  return makeRef('Blob', { bytes, contentType, name });
}

/** Utilities.newBlob(…) and what fetched answers give. */
export const blob: Kind<{ -readonly [Key in keyof BlobRef]: BlobRef[Key] }> = {
  methods: {
    getBytes: ({ bytes }) => signedBytes(bytes),
    getDataAsString: ({ bytes }, charset = 'UTF-8') =>
      new TextDecoder(textArgument(charset, 'charset')).decode(bytes),
    getContentType: ({ contentType }) => contentType,
    getName: ({ name }) => name,
    setContentType: (self, contentType) => {
      self.contentType = textArgument(contentType, 'contentType');
      return self;
    },
    setName: (self, name) => {
      self.name = textArgument(name, 'name');
      return self;
    },
    setBytes: (self, bytes) => {
      self.bytes = bytesOf(bytes);
      return self;
    },
  },
};
