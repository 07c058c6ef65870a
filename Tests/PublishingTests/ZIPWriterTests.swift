import Testing
import ZIP

@Suite struct ZIPWriterTests {
    private static let files: [(String, [UInt8])] = [
        ("[Content_Types].xml", Array("types".utf8)), ("b/c.txt", Array(repeating: 7, count: 100_000)), ("a", []),
    ]

    private static var archive: [UInt8] {
        var writer = ZIPWriter()
        for (name, bytes) in files { writer.add(name, bytes) }
        return writer.bytes
    }

    @Test func filesComeBackInTheirOrder() throws {
        let archive = ZIPArchive(Self.archive, limit: 1 << 20)
        #expect(try archive.files { _ in false }.others == Self.files.map(\.0))
        let wanted = try archive.files { _ in true }.wanted
        for (name, bytes) in Self.files { #expect(wanted[name] == bytes, "\(name)") }
        #expect(Self.archive.count < 1_000)
    }

    @Test func theSameFilesGiveTheSameBytesHoweverTheyAreWritten() {
        var writer = ZIPWriter()
        for (name, bytes) in Self.files {
            writer.add(name) { deflater in
                for piece in stride(from: 0, to: bytes.count, by: 999) {
                    deflater.add(Array(bytes[piece..<min(bytes.count, piece + 999)]))
                }
            }
        }
        #expect(writer.bytes == Self.archive)
    }

    /// Strict readers of office documents refuse sizes that follow the content, and fields that they do not know.
    @Test func headersSayNothingOfTheMachine() {
        let header = Self.archive
        // Version, flags for UTF-8 only, deflated, midnight on 1 January 1980.
        #expect(header[4..<14] == [20, 0, 0, 8, 8, 0, 0, 0, 0x21, 0])
        #expect(header[26..<30] == [19, 0, 0, 0])
        #expect(header[30..<49].elementsEqual("[Content_Types].xml".utf8))
    }

    /// Source of the value: the check value of CRC-32/ISO-HDLC.
    @Test func checksumIsTheOneOfTheStandard() {
        #expect(Array("123456789".utf8).crc32 == 0xCBF4_3926)
        #expect([UInt8]().crc32 == 0)
    }
}
