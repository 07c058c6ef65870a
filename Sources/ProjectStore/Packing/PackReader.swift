/// Goes through a packed file from header to header, without reading contents, and refuses everything that this program
/// would not have written there.
///
/// One content has one form. So each header is compared with the one that its path and size would have, byte for byte:
/// no field is left that programs could understand differently.
struct PackReader {
    /// A member of the archive.
    struct Member {
        let path: String
        let bytes: Int
        /// Where its content begins.
        let offset: Int
    }

    /// The longest extended header that is read. A path of 255 bytes in each part is far shorter.
    private static let longestExtension = 4_096

    /// The members before the manifest.
    private(set) var members: [Member] = []
    private(set) var manifest: Member
    private let file: PackFile
    private var offset = 0
    /// The paths so far, as `PackPath.folded` makes them.
    private var seen: [String: String] = [:]

    /// - Throws: `StoreError`; `badPack` with what is wrong.
    init(_ file: PackFile) throws(StoreError) {
        self.file = file
        manifest = Member(path: "", bytes: 0, offset: 0)
        while let member = try next() {
            if FilePath(member.path) == FilePath(PackManifest.path) {
                manifest = member
                try readEnd()
                return
            }
            try add(member)
        }
        throw file.refused(.noManifest)
    }

    private mutating func add(_ member: Member) throws(StoreError) {
        do throws(PackFault) { try PackPath.check(FileNames.bytes(member.path)) } catch { throw file.refused(error) }
        if let other = seen.updateValue(member.path, forKey: PackPath.folded(member.path)) {
            throw file.refused(.samePath(other, member.path))
        }
        if let last = members.last, FilePath(member.path) < FilePath(last.path) {
            throw file.refused(.damaged(offset: member.offset - TarFormat.block))
        }
        members.append(member)
    }

    /// The next member; nil at the end of the archive.
    private mutating func next() throws(StoreError) -> Member? {
        let start = offset
        var block = try nextBlock()
        if block.allSatisfy({ $0 == 0 }) { return nil }
        var records: (path: [UInt8]?, bytes: Int?) = (nil, nil)
        if let entry = TarEntry(block), entry.flag == .extended {
            records = try extensions(entry)
            block = try nextBlock()
        }
        guard let entry = TarEntry(block) else {
            throw file.refused(start == 0 ? .notAPack : .damaged(offset: start))
        }
        let (path, bytes) = (records.path ?? entry.path, records.bytes ?? entry.bytes)
        try checkKind(entry, path, at: start)
        // Before the comparison, because the reason is clearer.
        if path.first == UInt8(ascii: "/") { throw file.refused(.absolutePath(FileNames.text(path))) }
        guard try file.bytes(start..<offset) == TarFormat.header(of: path, bytes: bytes) else {
            throw file.refused(.damaged(offset: start))
        }
        let content = offset
        guard bytes <= file.bytes - content, TarFormat.padded(bytes) <= file.bytes - content else {
            throw file.refused(.truncated)
        }
        offset += TarFormat.padded(bytes)
        let padding = try file.bytes(content + bytes..<offset)
        guard padding.allSatisfy({ $0 == 0 }) else { throw file.refused(.damaged(offset: content + bytes)) }
        return Member(path: FileNames.text(path), bytes: bytes, offset: content)
    }

    /// Refuses whatever is not a plain file.
    private func checkKind(_ entry: TarEntry, _ path: [UInt8], at start: Int) throws(StoreError) {
        let kind: FileKind
        switch entry.flag {
        case .file?: return
        case .hardLink?, .symbolicLink?: kind = .link
        case .characterDevice?, .blockDevice?: kind = .device
        case .folder?: kind = .folder
        case .fifo?: kind = .fifo
        case .extended?, nil: throw file.refused(.damaged(offset: start))
        }
        throw file.refused(.notAFile(FileNames.text(path), kind))
    }

    private mutating func extensions(_ entry: TarEntry) throws(StoreError) -> (path: [UInt8]?, bytes: Int?) {
        let start = offset
        guard entry.bytes <= Self.longestExtension else { throw file.refused(.damaged(offset: start)) }
        let content = try file.bytes(start..<start + entry.bytes)
        guard let records = TarEntry.records(content) else { throw file.refused(.damaged(offset: start)) }
        offset += TarFormat.padded(entry.bytes)
        return records
    }

    private mutating func nextBlock() throws(StoreError) -> [UInt8] {
        let block = try file.bytes(offset..<offset + TarFormat.block)
        guard block.count == TarFormat.block else {
            throw file.refused(offset == 0 ? .notAPack : .truncated)
        }
        offset += TarFormat.block
        return block
    }

    /// After the manifest comes the end, and nothing else.
    private mutating func readEnd() throws(StoreError) {
        let start = offset
        guard file.bytes - start >= TarFormat.end.count else { throw file.refused(.truncated) }
        guard try file.bytes(start..<start + TarFormat.end.count) == TarFormat.end else {
            if let member = try next() { throw file.refused(.notInManifest(member.path)) }
            throw file.refused(.damaged(offset: start))
        }
        let more = file.bytes - start - TarFormat.end.count
        if more > 0 { throw file.refused(.trailing(bytes: more)) }
    }
}
