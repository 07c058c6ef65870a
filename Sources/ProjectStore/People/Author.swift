import AssessmentModel
import Glibc

/// Who writes: a person, by the name that they give, at a machine.
package struct Author: Hashable, Sendable {
    /// What tells one machine from another.
    package struct Machine: Hashable, Sendable {
        package let host: String
        /// Six lower-case hex digits that differ between machines of one name.
        package let fingerprint: String

        /// - Parameter identity: what no two machines have in common; the host's name where there is nothing better.
        package init(host: String, identity: String) {
            self.host = host
            fingerprint = String(SHA256.digest(of: Array(identity.utf8)).description.prefix(6))
        }

        /// The machine that this process runs on, by its host name and `/etc/machine-id`.
        package static func current() -> Machine {
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

    package let name: String
    package let machine: Machine

    package init(name: String, machine: Machine) {
        self.name = name
        self.machine = machine
    }

    /// The writer of this person's first window: person, host and machine, for instance `mira-lab3-1a2b3c`.
    package var writer: WriterID {
        WriterID("\(Slug.ofPerson(name))-\(Slug.ofHost(machine.host))-\(machine.fingerprint)")
    }
}

extension WriterID {
    /// Reads lower-case ASCII letters, digits and dashes, at most 200 of them, nothing else.
    package init?(validating text: String) {
        guard (1...200).contains(text.utf8.count), text.utf8.allSatisfy(Slug.isAllowed) else { return nil }
        self.init(text)
    }

    /// The writer without the number of a further window: what the windows of one person at one machine have in common,
    /// and what undo goes by.
    ///
    /// A number has at most five digits and the machine's fingerprint six, so they cannot be mixed up.
    package var base: WriterID {
        guard let dash = text.lastIndex(of: "-") else { return self }
        let number = text[text.index(after: dash)...].utf8
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard (1...5).contains(number.count), number.allSatisfy(digits.contains) else { return self }
        return WriterID(String(text[..<dash]))
    }

    /// Whether it is a window of the person and machine that `base` stands for. Asked of every event at the start.
    package func isWindow(of base: WriterID) -> Bool {
        self == base || text.hasPrefix(base.text) && self.base == base
    }

    /// The writer of a person's first, second, third window.
    func window(_ number: Int) -> WriterID { number == 1 ? self : WriterID("\(text)-\(number)") }
}
