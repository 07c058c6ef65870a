/// Recognises files in which a tool changed only the line endings, as git's `autocrlf` does.
enum LineEnds {
    /// Whether the bytes have this digest once all lines end in LF, or all in CR LF.
    static func isSame(_ bytes: [UInt8], as digest: SHA256Digest) -> Bool {
        var converter = Converter()
        bytes.withUnsafeBytes { converter.take($0) }
        return converter.finish(digest)
    }

    /// The same for a file of any size.
    static func isSame(_ path: String, as digest: SHA256Digest, in storage: any ReadableStorage) -> Bool {
        var converter = Converter()
        do throws(StorageError) {
            let file = try ReadingFile(path, in: storage)
            var offset = 0
            while true {
                let piece = try file.bytes(offset..<(offset + (1 << 20)))
                if piece.isEmpty { return converter.finish(digest) }
                piece.withUnsafeBytes { converter.take($0) }
                offset += piece.count
            }
        } catch {
            return false
        }
    }

    /// Computes both digests as the bytes go by.
    private struct Converter {
        private var unix = SHA256()
        private var windows = SHA256()
        /// A CR whose LF may be the first byte of the next piece.
        private var hasReturn = false
        private static let ends = (unix: [UInt8]([0x0A]), windows: [UInt8]([0x0D, 0x0A]), single: [UInt8]([0x0D]))

        mutating func take(_ piece: UnsafeRawBufferPointer) {
            var rest = piece[...]
            while let byte = rest.first {
                switch byte {
                case 0x0A:
                    hasReturn = false
                    Self.ends.unix.withUnsafeBytes { unix.update($0) }
                    Self.ends.windows.withUnsafeBytes { windows.update($0) }
                    rest = rest.dropFirst()
                case 0x0D:
                    endReturn()
                    hasReturn = true
                    rest = rest.dropFirst()
                default:
                    endReturn()
                    let text = rest.prefix { $0 != 0x0A && $0 != 0x0D }
                    unix.update(UnsafeRawBufferPointer(rebasing: text))
                    windows.update(UnsafeRawBufferPointer(rebasing: text))
                    rest = rest.dropFirst(text.count)
                }
            }
        }

        /// A CR that does not end a line stays.
        private mutating func endReturn() {
            guard hasReturn else { return }
            hasReturn = false
            Self.ends.single.withUnsafeBytes { bytes in
                unix.update(bytes)
                windows.update(bytes)
            }
        }

        mutating func finish(_ digest: SHA256Digest) -> Bool {
            endReturn()
            return unix.finish() == digest || windows.finish() == digest
        }
    }
}
