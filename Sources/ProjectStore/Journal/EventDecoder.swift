import AssessmentModel
import Glibc
import JSON

/// Reads the lines of journals into events, and makes one string of a name that many lines carry.
struct EventDecoder {
    private let parser = JSONParser()
    private let scale: Scale
    private var fields = LineFields()
    private var writer = Repeated<WriterID?>()
    private var by = Repeated<String>()
    private var criterion = Repeated<CriterionID>()

    /// - Parameter scale: what criteria can be rated with; other ratings are refused.
    init(scale: Scale) { self.scale = scale }

    /// The event of one line without its end, and the digest of the line before it that it names.
    ///
    /// - Throws: the `Damage.Kind` of a line that is none.
    mutating func decode(
        _ line: UnsafeRawBufferPointer, digest: SHA256Digest
    ) throws(Damage.Kind) -> (event: Event, previous: SHA256Digest) {
        do throws(JSONSyntaxError) {
            fields.find(in: try parser.parseNode(line))
        } catch {
            throw .notJSON(error)
        }
        let version = try fields[.v].number("v")
        guard version <= JournalEntry.version else {
            throw .newerLine(version: version, known: JournalEntry.version)
        }
        let writer = writer.value(of: try fields[.writer].utf8("writer")) { WriterID(validating: $0) }
        let order = EventOrder(
            clock: try fields[.clock].number("clock"), writer: try writer.or(bad: "writer"),
            sequence: try fields[.sequence].number("sequence"), id: digest.eventID)
        let event = Event(
            order: order,
            at: try fields[.at].time("at"),
            by: by.value(of: try fields[.by].utf8("by")) { $0 },
            criterion: criterion.value(of: try fields[.criterion].utf8("criterion")) { CriterionID($0) },
            change: try change(),
            replaces: try replaced(),
            intent: try intent())
        return (event, try fields[.previous].digest("previous"))
    }

    private func change() throws(Damage.Kind) -> Change {
        let name = try fields[.set].string("set")
        let value = try fields[.value].present("value")
        switch JournalField(rawValue: name) {
        case nil: throw .unknownSetting(name)
        case .rating? where value.isNull: return .rate(nil)
        case .rating?:
            let rating = Rating(try value.string.or(bad: "value"))
            guard scale.allows(rating) else { throw .badField("value") }
            return .rate(Judgement(rating, reason: try fields[.reason].optionalString("reason")))
        case .comment?: return .comment(try value.string.or(bad: "value"))
        case .parked?: return .flag(.parked, try value.bool.or(bad: "value"))
        case .evidence? where fields[.evidence] == nil: return .attach(try Evidence(value))
        case .evidence?:
            let id = try fields[.evidence].id("evidence")
            return value.isNull ? .detach(id) : .amend(id, try Evidence(value))
        case .waiver?:
            let rule = try fields[.rule].string("rule")
            guard !rule.isEmpty else { throw .badField("rule") }
            return .waive(RuleID(rule), reason: try value.string.or(bad: "value"))
        case .owner?: return .assign(to: try value.string.or(bad: "value"))
        }
    }

    private func replaced() throws(Damage.Kind) -> [EventID] {
        guard let list = fields[.replaces] else { return [] }
        guard list.isArray else { throw .badField("replaces") }
        var ids: [EventID] = []
        try list.forEachElement { element throws(Damage.Kind) in ids.append(try Optional(element).id("replaces")) }
        return ids
    }

    private func intent() throws(Damage.Kind) -> Event.Intent {
        if fields[.undoes] != nil { return .undo(try fields[.undoes].id("undoes")) }
        if fields[.redoes] != nil { return .redo(try fields[.redoes].id("redoes")) }
        return .change
    }
}

extension Evidence {
    fileprivate init(_ value: JSONNode) throws(Damage.Kind) {
        guard value.isObject else { throw .badField("value") }
        let source: Source
        if let url = value["url"] {
            source = .url(try url.string.or(bad: "url"))
        } else {
            let sha256 = try value["sha256"].string("sha256")
            let name = try value["name"].string("name")
            guard SHA256Digest(sha256) != nil else { throw .badField("sha256") }
            guard EvidenceName.isSafe(name) else { throw .badField("name") }
            let bytes = try value["bytes"].present("bytes").natural.or(bad: "bytes")
            source = .file(sha256: sha256, name: name, bytes: bytes)
        }
        self.init(
            source, title: try value["title"].optionalString("title"),
            locator: try value["locator"].optionalString("locator"),
            effective: try value["effective"].optionalDay("effective"),
            validUntil: try value["validUntil"].optionalDay("validUntil"))
    }
}

/// The last value made out of some bytes: neighbouring lines mostly say the same, and then nothing is allocated.
private struct Repeated<Value> {
    private var last: (bytes: [UInt8], value: Value)?

    mutating func value(of bytes: UnsafeBufferPointer<UInt8>, make: (String) -> Value) -> Value {
        if let last, isSame(last.bytes, bytes) { return last.value }
        let value = make(String(decoding: bytes, as: UTF8.self))
        last = (Array(bytes), value)
        return value
    }
}

/// Whether bytes are the same, at the speed of `memcmp`.
private func isSame(_ left: borrowing [UInt8], _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    guard left.count == right.count, let start = right.baseAddress else { return left.count == right.count }
    return left.withUnsafeBytes { bytes in bytes.baseAddress.map { memcmp($0, start, right.count) == 0 } ?? true }
}
