@testable import ProjectStore

/// A packed file made byte by byte, as a stranger may make it.
struct HandmadeArchive {
    /// A member, with every field of its header.
    struct Member {
        var path: String
        var content: [UInt8]
        var flag: Character = "0"
        var link = ""
        var prefix = ""
        /// The text in the field for the size; nil for the right one.
        var size: String?
        /// The content of an extended header before it.
        var extended: [UInt8]?
        var mode = "0000644"
        var time = "00000000000"
        var magic = "ustar\u{0}00"

        init(_ path: String, _ content: String) {
            self.path = path
            self.content = Array(content.utf8)
        }

        init(_ path: String, bytes: [UInt8]) {
            self.path = path
            content = bytes
        }
    }

    var members: [Member]
    /// The members that the manifest names; nil for those there are.
    var stated: [Member]?
    var format = 1
    var project: String
    /// Whether the manifest says that it was made to be published.
    var isPublic = false
    /// The text of the manifest; nil for the right one.
    var text: String?
    var hasManifest = true
    /// Members after the manifest.
    var more: [Member] = []
    var end = [UInt8](repeating: 0, count: 1_024)

    /// Of a small project with one file of evidence and one journal.
    init(of disk: MemoryStorage) throws {
        members = disk.projectPaths.filter { $0 != ".gitattributes" }.sorted().compactMap { path in
            disk.content(of: path).map { Member(path, bytes: $0) }
        }
        project = try Project.open(in: disk).project.info.id
    }

    /// Changes the member that has this path.
    mutating func change(_ path: String, _ body: (inout Member) -> Void) {
        for place in members.indices where members[place].path == path { body(&members[place]) }
    }

    /// Adds a member in its place.
    mutating func add(_ member: Member) {
        let place = members.firstIndex { member.path.utf8.lexicographicallyPrecedes($0.path.utf8) }
        members.insert(member, at: place ?? members.endIndex)
    }

    var bytes: [UInt8] {
        let manifest = Member("manifest.json", text ?? manifestText)
        return (members + (hasManifest ? [manifest] : []) + more).flatMap(Self.bytes) + end
    }

    private var manifestText: String {
        let files = (stated ?? members).map { member in
            """
                {
                  "path": "\(member.path)",
                  "bytes": \(member.content.count),
                  "sha256": "\(SHA256.digest(of: member.content))"
                }
            """
        }
        return """
            {
              "format": \(format),
              "project": "\(project)",\(isPublic ? "\n  \"public\": true," : "")
              "leftOut": [
                "drafts",
                "sessions"
              ],
              "files": [
            \(files.joined(separator: ",\n"))
              ]
            }

            """
    }

    static func bytes(of member: Member) -> [UInt8] {
        let octal = String(member.content.count, radix: 8)
        let size = member.size ?? String(repeating: "0", count: 11 - octal.count) + octal
        var before: [UInt8] = []
        if let extended = member.extended {
            var header = Member("extended-header", bytes: extended)
            header.flag = "x"
            before = bytes(of: header)
        }
        return before + header(of: member, size: size) + padded(member.content)
    }

    private static func header(of member: Member, size: String) -> [UInt8] {
        func field(_ text: String, _ length: Int) -> [UInt8] {
            let bytes = FileNames.bytes(text).prefix(length)
            return bytes + [UInt8](repeating: 0, count: length - bytes.count)
        }
        let before =
            field(member.path, 100) + field(member.mode, 8) + field("0000000", 8) + field("0000000", 8)
            + field(size, 12) + field(member.time, 12)
        let after =
            field(String(member.flag), 1) + field(member.link, 100) + field(member.magic, 8)
            + field("", 64) + field("0000000", 8) + field("0000000", 8) + field(member.prefix, 155) + field("", 12)
        let sum = String((before + after).reduce(8 * 0x20) { $0 + Int($1) }, radix: 8)
        return before + Array("\(String(repeating: "0", count: 6 - sum.count))\(sum)\u{0} ".utf8) + after
    }

    private static func padded(_ content: [UInt8]) -> [UInt8] {
        content + [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
    }
}
