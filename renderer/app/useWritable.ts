import { useCall } from '../client.ts'

/** Whether the data can be changed here. While they cannot, screens leave out what would only fail; a banner says why. */
export const useWritable = (): boolean => useCall('app.state', {}).data?.access === 'write'
