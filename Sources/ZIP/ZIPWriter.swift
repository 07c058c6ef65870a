/// Writes a ZIP archive whose bytes depend on nothing but the files: without times, owners, data descriptors and extra
/// fields, which strict readers of office documents trip over. Source: PKWARE's APPNOTE.
package struct ZIPWriter {
    private var archive: [UInt8] = []
    private var directory: [UInt8] = []
    private var fileCount = 0

    package init() {}

    /// Adds a file, less than 4 GB, after those that were added before.
    package mutating func add(_ name: String, _ bytes: [UInt8]) { add(name) { $0.add(bytes) } }

    /// Adds a file that is written piece by piece.
    package mutating func add(_ name: String, _ write: (Deflater) -> Void) {
        let deflater = Deflater(.raw)
        write(deflater)
        let packed = deflater.finish()
        precondition(archive.count < Int(UInt32.max) && deflater.count < Int(UInt32.max), "needs ZIP64")
        // Version 2.0, names in UTF-8, deflated, on 1 January 1980, the earliest day there is.
        var fields = Self.little(20, 2) + Self.little(0x800, 2) + Self.little(8, 2) + Self.little(0, 2)
        fields += Self.little(0x21, 2) + Self.little(Int(deflater.checksum), 4)
        fields += Self.little(packed.count, 4) + Self.little(deflater.count, 4)
        fields += Self.little(name.utf8.count, 2) + Self.little(0, 2)
        directory += [0x50, 0x4B, 1, 2] + Self.little(20, 2) + fields
        directory += Self.little(0, 10) + Self.little(archive.count, 4) + Array(name.utf8)
        archive += [0x50, 0x4B, 3, 4] + fields + Array(name.utf8)
        archive += packed
        fileCount += 1
    }

    /// The archive with all files that were added.
    package var bytes: [UInt8] {
        let end =
            [0x50, 0x4B, 5, 6] + Self.little(0, 4) + Self.little(fileCount, 2) + Self.little(fileCount, 2)
            + Self.little(directory.count, 4) + Self.little(archive.count, 4) + Self.little(0, 2)
        return archive + directory + end
    }

    /// The lowest byte first.
    private static func little(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
    }
}
