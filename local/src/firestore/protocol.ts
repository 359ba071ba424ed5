import type { Fields, ProtoTimestamp, Value } from './values/value.ts';

/** The requests and answers of google.firestore.v1 as proto-loader hands them over: absent means default. */

export type ProtoDocument = {
  name?: string;
  fields?: Fields;
  createTime?: ProtoTimestamp;
  updateTime?: ProtoTimestamp;
};
type DocumentMask = { fieldPaths?: string[] };
export type Precondition = { exists?: boolean; updateTime?: ProtoTimestamp };

export type FieldTransform = {
  fieldPath?: string;
  setToServerValue?: string;
  increment?: Value;
  maximum?: Value;
  minimum?: Value;
  appendMissingElements?: { values?: Value[] };
  removeAllFromArray?: { values?: Value[] };
};
export type Write = {
  update?: ProtoDocument;
  delete?: string;
  transform?: { document?: string; fieldTransforms?: FieldTransform[] };
  updateMask?: DocumentMask;
  updateTransforms?: FieldTransform[];
  currentDocument?: Precondition;
};
export type WriteResult = { updateTime?: ProtoTimestamp; transformResults?: Value[] };

export type TransactionOptions = {
  readOnly?: { readTime?: ProtoTimestamp };
  readWrite?: { retryTransaction?: Buffer };
};
/** How a read says which state it wants to see. */
export type Consistency = {
  transaction?: Buffer;
  newTransaction?: TransactionOptions;
  readTime?: ProtoTimestamp;
};

type FieldReference = { fieldPath?: string };
type Direction = 'ASCENDING' | 'DESCENDING';
export type Order = { field?: FieldReference; direction?: Direction | 'DIRECTION_UNSPECIFIED' };
export type FieldOperator =
  | 'LESS_THAN'
  | 'LESS_THAN_OR_EQUAL'
  | 'GREATER_THAN'
  | 'GREATER_THAN_OR_EQUAL'
  | 'EQUAL'
  | 'NOT_EQUAL'
  | 'ARRAY_CONTAINS'
  | 'IN'
  | 'ARRAY_CONTAINS_ANY'
  | 'NOT_IN';
export type UnaryOperator = 'IS_NAN' | 'IS_NULL' | 'IS_NOT_NAN' | 'IS_NOT_NULL';
export type Filter = {
  compositeFilter?: { op?: 'AND' | 'OR'; filters?: Filter[] };
  fieldFilter?: { field?: FieldReference; op?: FieldOperator; value?: Value };
  unaryFilter?: { field?: FieldReference; op?: UnaryOperator };
};
export type Cursor = { values?: Value[]; before?: boolean };
export type StructuredQuery = {
  select?: { fields?: FieldReference[] };
  from?: { collectionId?: string; allDescendants?: boolean }[];
  where?: Filter;
  orderBy?: Order[];
  startAt?: Cursor;
  endAt?: Cursor;
  offset?: number;
  limit?: { value?: number };
  findNearest?: unknown;
};
export type Aggregation = {
  alias?: string;
  count?: { upTo?: { value?: string } };
  sum?: { field?: FieldReference };
  avg?: { field?: FieldReference };
};

export type GetDocumentRequest = Consistency & { name?: string; mask?: DocumentMask };
export type BatchGetRequest = Consistency & { database?: string; documents?: string[]; mask?: DocumentMask };
export type RunQueryRequest = Consistency & {
  parent?: string;
  structuredQuery?: StructuredQuery;
  explainOptions?: unknown;
};
export type AggregationRequest = Consistency & {
  parent?: string;
  structuredAggregationQuery?: { structuredQuery?: StructuredQuery; aggregations?: Aggregation[] };
  explainOptions?: unknown;
};
export type ListDocumentsRequest = Consistency & {
  parent?: string;
  collectionId?: string;
  pageSize?: number;
  pageToken?: string;
  orderBy?: string;
  mask?: DocumentMask;
  showMissing?: boolean;
};
export type ListCollectionIdsRequest = {
  parent?: string;
  pageSize?: number;
  pageToken?: string;
  readTime?: ProtoTimestamp;
};
export type BeginTransactionRequest = { database?: string; options?: TransactionOptions };
export type RollbackRequest = { database?: string; transaction?: Buffer };
/** `byteSize` is the length of the request on the wire; our deserializer adds it. */
export type CommitRequest = { database?: string; writes?: Write[]; transaction?: Buffer; byteSize?: number };
export type BatchWriteRequest = { database?: string; writes?: Write[]; byteSize?: number };

export type Target = {
  targetId?: number;
  query?: { parent?: string; structuredQuery?: StructuredQuery };
  documents?: { documents?: string[] };
  resumeToken?: Buffer;
  readTime?: ProtoTimestamp;
};
export type ListenRequest = { database?: string; addTarget?: Target; removeTarget?: number };
