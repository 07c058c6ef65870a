/// Writes ZIP archives without compression, whose bytes depend on nothing but the files. Source: PKWARE's APPNOTE.
enum ZIPWriter {
    /// The archive of these files, in the order of their names, each less than 4 GB.
    static func archive(_ files: [String: [UInt8]]) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
            let size = little(bytes.count, 4)
            // Version 2.0, names in UTF-8, stored, on 1 January 1980, the earliest day there is.
            let fields =
                little(20, 2) + little(0x800, 2) + little(0, 4) + little(0x21, 2) + little(Int(checksum(of: bytes)), 4)
                + size + size + little(name.utf8.count, 2) + little(0, 2)
            directory += [0x50, 0x4B, 1, 2] + little(20, 2) + fields
            directory += little(0, 10) + little(archive.count, 4) + Array(name.utf8)
            archive += [0x50, 0x4B, 3, 4] + fields + Array(name.utf8) + bytes
        }
        let end = little(0, 4) + little(files.count, 2) + little(files.count, 2) + little(directory.count, 4)
        return archive + directory + [0x50, 0x4B, 5, 6] + end + little(archive.count, 4) + little(0, 2)
    }

    /// The lowest byte first.
    private static func little(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
    }

    /// The CRC-32.
    private static func checksum(of bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
    }
}
