import AssessmentModel
import Randomness
import Testing

@testable import ProjectStore

/// Archives made by strangers: each is refused for its own reason, and nothing of it appears.
struct HostileArchiveTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let fault: PackFault
        let change: @Sendable (inout HandmadeArchive) -> Void

        init(_ name: String, _ fault: PackFault, _ change: @escaping @Sendable (inout HandmadeArchive) -> Void) {
            testDescription = name
            self.fault = fault
            self.change = change
        }

        /// An additional member with this path, which the manifest names.
        init(member path: String, _ fault: PackFault) {
            self.init("member \(path)", fault) { $0.add(HandmadeArchive.Member(path, "x")) }
        }

        /// An additional member of this kind.
        init(kind flag: Character, _ kind: FileKind) {
            self.init("kind \(flag)", .notAFile("journal/a.jsonl", kind)) { archive in
                var member = HandmadeArchive.Member("journal/a.jsonl", "")
                member.flag = flag
                member.link = "/etc/passwd"
                archive.add(member)
            }
        }

        /// A change to the member at the beginning.
        init(first name: String, _ change: @escaping @Sendable (inout HandmadeArchive.Member) -> Void) {
            self.init(name, .damaged(offset: 0)) { change(&$0.members[0]) }
        }
    }

    private static let sha = SHA256.digest(of: Array("x".utf8))

    static let paths = [
        Case(member: "/etc/passwd", .absolutePath("/etc/passwd")),
        Case(member: "/", .absolutePath("/")),
        Case(member: "..", .upwardPath("..")), Case(member: "../x.jsonl", .upwardPath("../x.jsonl")),
        Case(member: "journal/../../x.jsonl", .upwardPath("journal/../../x.jsonl")),
        Case(member: "evidence/\(sha)/..", .upwardPath("evidence/\(sha)/..")),
        Case(member: "journal/./a.jsonl", .foreignPath("journal/./a.jsonl")),
        Case(member: "journal//a.jsonl", .foreignPath("journal//a.jsonl")),
        Case(member: "journal/b/a.jsonl", .foreignPath("journal/b/a.jsonl")),
        Case(member: "journal/a.txt", .foreignPath("journal/a.txt")),
        Case(member: "journal/", .foreignPath("journal/")), Case(member: "notes.txt", .foreignPath("notes.txt")),
        Case(member: ".git/hooks/post-merge", .foreignPath(".git/hooks/post-merge")),
        Case(member: ".gitattributes", .foreignPath(".gitattributes")),
        Case(member: "drafts/a.json", .foreignPath("drafts/a.json")),
        Case(member: "evidence/abc/a", .foreignPath("evidence/abc/a")),
        Case(member: "evidence/\(sha)", .foreignPath("evidence/\(sha)")),
        Case(member: "evidence/\(sha)/.a", .foreignPath("evidence/\(sha)/.a")),
        Case(member: "evidence/\(sha)/-a", .foreignPath("evidence/\(sha)/-a")),
        Case(member: "evidence/\(sha)/a/b", .foreignPath("evidence/\(sha)/a/b")),
        Case(member: "profiles/a.yaml", .foreignPath("profiles/a.yaml")),
    ]

    static let kinds = [
        Case(kind: "1", .link), Case(kind: "2", .link), Case(kind: "3", .device), Case(kind: "4", .device),
        Case(kind: "5", .folder), Case(kind: "6", .fifo),
        // A contiguous file, and what programs of old wrote for a plain one.
        Case(first: "kind 7") { $0.flag = "7" }, Case(first: "kind 0") { $0.flag = "\u{0}" },
        // Sparse files, long names and long links of GNU tar, headers for all members.
        Case(first: "kind S") { $0.flag = "S" }, Case(first: "kind L") { $0.flag = "L" },
        Case(first: "kind K") { $0.flag = "K" }, Case(first: "kind g") { $0.flag = "g" },
    ]

    static let names = [
        Case("a path twice", .samePath("catalog.json", "catalog.json")) { $0.members.insert($0.members[0], at: 0) },
        Case("upper and lower case", .samePath("journal/A.jsonl", "journal/a.jsonl")) { archive in
            for name in ["A", "a"] { archive.add(HandmadeArchive.Member("journal/\(name).jsonl", "")) }
        },
    ]

    static let headers = [
        Case(first: "a time") { $0.time = "00000000001" }, Case(first: "executable") { $0.mode = "0000755" },
        Case(first: "GNU tar's own form") { $0.magic = "ustar  \u{0}" },
        Case(first: "the name split otherwise") { $0.prefix = "." },
        Case(first: "an extended header without need") { $0.extended = Array("21 path=catalog.json\n".utf8) },
        Case(first: "another record in the extended header") { $0.extended = Array("11 mtime=1\n".utf8) },
        Case("a malformed extended header", .damaged(offset: 512)) { $0.members[0].extended = Array("what".utf8) },
        Case("a huge extended header", .damaged(offset: 512)) {
            $0.members[0].extended = [UInt8](repeating: 0x20, count: 5_000)
        },
        Case("not a number", .notAPack) { $0.members[0].size = "00000000x00" },
        Case("a size beyond the end", .truncated) { $0.members[0].size = "77777777777" },
        Case("the greatest size there is", .truncated) { archive in
            archive.members[0].size = "00000000000"
            archive.members[0].extended = Array("28 size=9223372036854775807\n".utf8)
        },
    ]

    static let manifests = [
        Case("no manifest", .noManifest) { $0.hasManifest = false },
        Case("nothing at all", .noManifest) { archive in
            (archive.members, archive.hasManifest) = ([], false)
        },
        Case("a member more", .notInManifest("journal/a.jsonl")) { archive in
            archive.stated = archive.members
            archive.add(HandmadeArchive.Member("journal/a.jsonl", "x"))
        },
        Case("a member after the manifest", .notInManifest("journal/a.jsonl")) {
            $0.more = [HandmadeArchive.Member("journal/a.jsonl", "x")]
        },
        Case("two manifests", .notInManifest("manifest.json")) {
            $0.more = [HandmadeArchive.Member("manifest.json", "{}")]
        },
        Case("a member less", .missing("journal/a.jsonl")) { archive in
            archive.stated = archive.members + [HandmadeArchive.Member("journal/a.jsonl", "x")]
        },
        Case("no catalogue", .missing("catalog.json")) { $0.members.removeFirst() },
        Case("a file twice in the manifest", .badField("files.path")) { $0.stated = $0.members + [$0.members[0]] },
        Case("more bytes", .otherSize("catalog.json", found: 4, expected: 3)) { archive in
            archive.members[0].content = [1, 2, 3]
            archive.stated = archive.members
            archive.members[0].content = [1, 2, 3, 4]
        },
        Case(
            "another content",
            .otherContent(
                "catalog.json", found: SHA256.digest(of: [1, 2, 4]), expected: SHA256.digest(of: [1, 2, 3]))
        ) { archive in
            archive.members[0].content = [1, 2, 3]
            archive.stated = archive.members
            archive.members[0].content = [1, 2, 4]
        },
        Case("not JSON", .notJSON(problem: "expected a value", offset: 0)) { $0.text = "what" },
        Case("no format", .badField("format")) { $0.text = "{}" },
        Case("another project", .badField("project")) { $0.project = "x" },
        Case("no files", .badField("files")) { $0.text = #"{"format": 1, "project": "x"}"# },
        Case("files without a size", .badField("files.bytes")) {
            $0.text = #"{"format": 1, "project": "x", "files": [{"path": "a"}]}"#
        },
        Case("files of less than nothing", .badField("files.bytes")) {
            $0.text = #"{"format": 1, "project": "x", "files": [{"path": "a", "bytes": -1}]}"#
        },
        Case("files without a hash", .badField("files.sha256")) {
            $0.text = #"{"format": 1, "project": "x", "files": [{"path": "a", "bytes": 1, "sha256": "x"}]}"#
        },
    ]

    static let endings = [
        Case("more after the end", .trailing(bytes: 512)) { $0.end += [UInt8](repeating: 0, count: 512) },
        Case("half an end", .truncated) { $0.end.removeLast(512) }, Case("no end", .truncated) { $0.end = [] },
    ]

    @Test(arguments: paths + kinds + names + headers + manifests + endings)
    func isRefused(_ row: Case) throws {
        let disk = try Sample.disk(comments: 1)
        var archive = try HandmadeArchive(of: disk)
        row.change(&archive)
        #expect(try PackSample.refusal(archive.bytes) == .badPack(path: PackSample.name, row.fault))
        // By the command's means: nothing appears.
        let target = MemoryStorage("out")
        #expect(throws: StoreError.self) {
            try PackSample.unpack(try PackSample.opened(archive.bytes), into: target)
        }
        #expect(target.paths == [])
    }

    @Test func namesThatDifferInNormalisationAreRefused() throws {
        var archive = try HandmadeArchive(of: try Sample.disk(comments: 1))
        let names = ["\u{E9}", "e\u{301}"].map { "journal/\($0).jsonl" }.sorted { FilePath($0) < FilePath($1) }
        for name in names {
            var member = HandmadeArchive.Member(name, "")
            let length = name.utf8.count + 9  // Two digits, a blank, the key and its sign, a line feed.
            member.extended = Array("\(length) path=\(name)\n".utf8)
            archive.add(member)
        }
        #expect(
            try PackSample.refusal(archive.bytes) == .badPack(path: PackSample.name, .samePath(names[0], names[1])))
    }

    @Test func membersInAnotherOrderAreRefused() throws {
        var archive = try HandmadeArchive(of: try Sample.disk(comments: 1))
        let offset = HandmadeArchive.bytes(of: archive.members[1]).count
        archive.members.swapAt(0, 1)
        #expect(
            try PackSample.refusal(archive.bytes) == .badPack(path: PackSample.name, .damaged(offset: offset)))
    }

    @Test func aLaterFormatIsNamed() throws {
        var archive = try HandmadeArchive(of: try Sample.disk(comments: 1))
        archive.format = 2
        #expect(try PackSample.refusal(archive.bytes) == .newerFormat(path: PackSample.name, found: 2, known: 1))
    }

    @Test(arguments: ["", "x", "PK\u{3}\u{4}", String(repeating: "text ", count: 1_000)])
    func whatIsNoArchiveIsRefused(_ text: String) throws {
        #expect(try PackSample.refusal(Array(text.utf8)) == .badPack(path: PackSample.name, .notAPack))
    }

    @Test func everyCutIsNoticed() throws {
        let bytes = try PackSample.bytes(try PackSample.disk(comments: 1))
        for count in stride(from: 0, to: bytes.count, by: 64) {
            #expect(try PackSample.refusal(Array(bytes.prefix(count))) != nil, "\(count)")
        }
    }

    /// Any changed byte is refused, or shows in the manifest's hash.
    @Test(arguments: Seeds.first(100)) func everyChangedByteIsNoticed(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var bytes = try PackSample.bytes(try PackSample.disk(comments: 1))
        let original = try PackSample.opened(bytes).manifestDigest
        let place = Int.random(in: bytes.indices, using: &random)
        bytes[place] ^= UInt8.random(in: 1...255, using: &random)
        if try PackSample.refusal(bytes) == nil {
            #expect(try PackSample.opened(bytes).manifestDigest != original, "\(place)")
        }
    }

    /// Thousands of members cost no more than in proportion, and the folders that they need neither.
    @Test func manyMembersAreReadInLinearTime() throws {
        var archive = try HandmadeArchive(of: try Sample.disk(comments: 1))
        let more = (0..<4_000).map { number in
            HandmadeArchive.Member("evidence/\(SHA256.digest(of: Array("\(number)".utf8)))/a", "\(number)")
        }
        archive.members = (archive.members + more).sorted { FilePath($0.path) < FilePath($1.path) }
        let pack = try PackSample.opened(archive.bytes)
        try pack.check()
        #expect(pack.files.count == archive.members.count)
    }
}
