import Glibc
import ProjectStore

/// Who sits at the keyboard.
struct Person {
    private let environment: CommandEnvironment

    init(_ environment: CommandEnvironment) { self.environment = environment }

    /// The name that answers are signed with: as given, else `CPO_NAME`, else the full name of the account, else its
    /// login.
    func name(given: String? = nil) -> String {
        // The account is asked for only if need be: that may take a look into a directory on the network.
        let candidates: [() -> String?] = [
            { given }, { environment["CPO_NAME"] }, { Self.accountName }, { environment["USER"] },
        ]
        for candidate in candidates {
            if let name = candidate()?.split(whereSeparator: \.isWhitespace).joined(separator: " "), !name.isEmpty {
                return name
            }
        }
        return "uid \(getuid())"
    }

    /// Who signs, at this machine.
    func author(given: String? = nil) -> Author { Author(name: name(given: given), machine: .current()) }

    /// The first of the account's comma-separated particulars, else its login.
    private static var accountName: String? {
        guard let entry = getpwuid(getuid()) else { return nil }
        let particulars = entry.pointee.pw_gecos.map { String(cString: $0) } ?? ""
        let full = particulars.prefix { $0 != "," }
        return full.isEmpty ? entry.pointee.pw_name.map { String(cString: $0) } : String(full)
    }
}
