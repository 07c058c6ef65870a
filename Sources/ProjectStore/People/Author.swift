import AssessmentModel
import Glibc

/// A person who writes, by the name that they give, at a machine.
public struct Author: Hashable, Sendable {
    /// A machine, told apart from all others.
    public struct Machine: Hashable, Sendable {
        /// The host's name, without its domain.
        public let host: String
        /// Six lower-case hex digits that tell machines of one name apart.
        package let fingerprint: String

        /// A machine by its name and an identity.
        ///
        /// - Parameters:
        ///   - host: the host's name, without its domain.
        ///   - identity: a text that no two machines share; the host's name if there is nothing better.
        public init(host: String, identity: String) {
            self.host = host
            fingerprint = String(SHA256.digest(of: Array(identity.utf8)).description.prefix(6))
        }

        init(host: String, fingerprint: String) {
            self.host = host
            self.fingerprint = fingerprint
        }

        /// The machine that this process runs on, by its host name and `/etc/machine-id`.
        public static func current() -> Machine {
            let host = hostName()
            let identity = machineID() ?? host
            return Machine(host: host, identity: identity)
        }

        private static func hostName() -> String {
            let name = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
                buffer.initialize(repeating: 0)
                guard let start = buffer.baseAddress, gethostname(start, buffer.count - 1) == 0 else { return "" }
                return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            }
            return String(name.prefix { $0 != "." })
        }

        private static func machineID() -> String? {
            guard let folder = try? DirectoryStorage("/etc"),
                let bytes = try? folder.bytes(of: "machine-id", limit: 4_096)
            else { return nil }
            let text = String(decoding: bytes.prefix { $0 > UInt8(ascii: " ") }, as: UTF8.self)
            return text.isEmpty ? nil : text
        }
    }

    /// The name that events are signed with, as the person gives it.
    public let name: String
    /// Where the person writes.
    public let machine: Machine

    /// The person of this name, by default at the machine that this process runs on.
    public init(name: String, machine: Machine = .current()) {
        self.name = name
        self.machine = machine
    }

    /// The beginning that all writers of this person at this machine share: person, host and machine, for instance
    /// `mira-lab3-1a2b3c`.
    package var base: WriterID {
        WriterID("\(Slug.ofPerson(name))-\(Slug.ofHost(machine.host))-\(machine.fingerprint)")
    }
}

/// Chooses the names of new writers.
struct WriterNames: Sendable {
    /// The name of a new writer, for the person and machine given.
    let next: @Sendable (WriterID) -> WriterID

    /// Names that no other writer has in any copy of the project: 40 random bits after the person and machine.
    static let random = WriterNames { base in
        var generator = SystemRandomNumberGenerator()
        return base.begun(letters: generator.next())
    }
}

extension WriterID {
    /// Accepts 1 to 200 lower-case ASCII letters, digits and dashes, and nothing else.
    package init?(validating text: String) {
        guard (1...200).contains(text.utf8.count), text.utf8.allSatisfy(Slug.isAllowed) else { return nil }
        self.init(text)
    }

    private static let mark = UInt8(ascii: "w")
    private static let letters = Array("abcdefghijklmnopqrstuvwxyz234567")
    private static let letterCount = 8

    /// The name of a new writer of this person and machine, made of the lowest 40 of these bits, for instance
    /// `mira-lab3-1a2b3c-wq5hz2mdk`.
    func begun(letters bits: UInt64) -> WriterID {
        let letters = (0..<Self.letterCount).map { Self.letters[Int(bits >> (5 * $0) & 31)] }
        return WriterID("\(text)-w\(String(letters))")
    }

    /// The person and the machine, which all writers of one person at one machine share. Undo goes by it.
    package var base: WriterID {
        guard let dash = text.utf8.lastIndex(of: UInt8(ascii: "-")) else { return self }
        return Self.isEnding(text.utf8[text.utf8.index(after: dash)...]) ? WriterID(String(text[..<dash])) : self
    }

    /// Whether it tells writers of one person at one machine apart: nine letters in format 2; in format 1 a number of
    /// at most five digits, for another window. The machine's fingerprint before it has six digits.
    private static func isEnding(_ text: Substring.UTF8View) -> Bool {
        if text.count == letterCount + 1 { return text.first == mark }
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return (1...5).contains(text.count) && text.allSatisfy(digits.contains)
    }

    /// The machine's fingerprint.
    var machine: Substring {
        let base = base.text
        return base.lastIndex(of: "-").map { base[base.index(after: $0)...] } ?? base[...]
    }

    /// Whether it is a writer of the person and machine that `base` stands for. This is asked of every event at the
    /// start.
    package func isWindow(of base: WriterID) -> Bool {
        guard text.utf8.starts(with: base.text.utf8) else { return false }
        let rest = text.utf8.dropFirst(base.text.utf8.count)
        return rest.isEmpty || rest.first == UInt8(ascii: "-") && Self.isEnding(rest.dropFirst())
    }
}
