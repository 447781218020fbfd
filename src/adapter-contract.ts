/** What a storage adapter must do, as tests without a test runner: for those who write one. */
export { adapterContract } from './storage/adapter-contract.js';
export type { ContractTest } from './storage/contract-case.js';
export type * from './storage/storage-adapter.js';
