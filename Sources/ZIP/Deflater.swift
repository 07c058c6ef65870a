import CZlib

/// Compresses bytes piece by piece. The same bytes give the same result on every machine, because zlib is linked into
/// the program.
package final class Deflater {
    /// What surrounds the compressed bytes.
    package enum Format: Hashable, Sendable {
        /// Nothing, as in a ZIP archive. Source: RFC 1951.
        case raw
        /// A header and a checksum, as in a PNG picture. Source: RFC 1950.
        case wrapped
    }

    private var stream: OpaquePointer?
    private var packed: [UInt8] = []
    /// How many bytes were added.
    package private(set) var count = 0
    /// The CRC-32 of the bytes that were added.
    package private(set) var checksum: UInt32 = 0

    package init(_ format: Format) {
        switch format {
        case .raw: stream = czlib_begin(czlib_raw)
        case .wrapped: stream = czlib_begin(czlib_wrapped)
        }
    }

    deinit { end() }

    /// Compresses more bytes. After `finish` it does nothing.
    package func add(_ bytes: [UInt8]) {
        guard let stream else { return }
        count += bytes.count
        bytes.withUnsafeBytes { bytes in
            checksum = czlib_crc32(checksum, bytes.baseAddress, bytes.count)
            withUnsafeMutablePointer(to: &packed) { czlib_add(stream, bytes.baseAddress, bytes.count, Self.take, $0) }
        }
    }

    /// All compressed bytes.
    package func finish() -> [UInt8] {
        end()
        return packed
    }

    private func end() {
        guard let stream else { return }
        self.stream = nil
        withUnsafeMutablePointer(to: &packed) { czlib_end(stream, Self.take, $0) }
    }

    private static var take: czlib_taker {
        { context, bytes, count in
            context.assumingMemoryBound(to: [UInt8].self).pointee
                .append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
        }
    }
}

extension [UInt8] {
    /// The CRC-32 of the bytes. Source: ISO 3309.
    package var crc32: UInt32 { withUnsafeBytes { czlib_crc32(0, $0.baseAddress, $0.count) } }
}
