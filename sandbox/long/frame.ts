import protobuf from 'protobufjs';
import * as z from 'zod';

// SeqID and LogID are uint64 on the wire; ours stay small, and uint32 has the same varint.
const { root } = protobuf.parse(
  `syntax = "proto2";
  message Header { required string key = 1; required string value = 2; }
  message Frame {
    required uint32 SeqID = 1; required uint32 LogID = 2; required int32 service = 3; required int32 method = 4;
    repeated Header headers = 5; optional string payloadEncoding = 6; optional string payloadType = 7;
    optional bytes payload = 8; optional string LogIDNew = 9;
  }`,
  { keepCase: true },
);
const FrameType = root.lookupType('Frame');

const Decoded = z.object({
  SeqID: z.number(),
  LogID: z.number(),
  service: z.number(),
  method: z.number(),
  headers: z.array(z.object({ key: z.string(), value: z.string() })).default([]),
  payload: z.instanceof(Uint8Array).optional(),
});

/** One frame of the long connection: method 0 is control, 1 is data. */
export type Frame = {
  SeqID: number;
  LogID: number;
  service: number;
  method: number;
  headers: Record<string, string>;
  payload?: Uint8Array;
};

/** The frame as one binary message. */
export function encodeFrame({ headers, ...frame }: Frame): Uint8Array {
  const entries = Object.entries(headers).map(([key, value]) => ({ key, value }));
  return FrameType.encode(FrameType.create({ ...frame, headers: entries })).finish();
}

/** The frame in a binary message; undefined when it is none. */
export function decodeFrame(bytes: Uint8Array): Frame | undefined {
  try {
    const decoded = Decoded.safeParse(
      FrameType.toObject(FrameType.decode(bytes), { longs: Number, bytes: Uint8Array }),
    );
    if (!decoded.success) return undefined;
    const { headers, ...frame } = decoded.data;
    return { ...frame, headers: Object.fromEntries(headers.map(({ key, value }) => [key, value])) };
  } catch {
    return undefined;
  }
}
