import Glibc
import ProjectStore

/// The user at the keyboard.
struct Person {
    private let environment: CommandEnvironment

    init(_ environment: CommandEnvironment) { self.environment = environment }

    static let variable = "CPO_NAME"

    /// The name to sign with: as given, else `CPO_NAME`, else the one last chosen in the program, else the account's
    /// full name, else its login.
    func name(given: String? = nil) -> String {
        knownName(given: given) ?? Self.login.flatMap(Self.cleaned) ?? environment["USER"].flatMap(Self.cleaned)
            ?? "uid \(getuid())"
    }

    /// The name to sign with if it is known; nil if there is at best a login.
    func knownName(given: String? = nil) -> String? {
        // The account comes late, as looking it up may query a network directory.
        given.flatMap(Self.cleaned) ?? environment[Self.variable].flatMap(Self.cleaned)
            ?? UserFiles(environment).signingName ?? Self.fullName.flatMap(Self.cleaned)
    }

    /// Whether a name is the best that can be found where nobody said who signs.
    func isUnknown(_ name: String) -> Bool { knownName() == nil && name == self.name() }

    private static func cleaned(_ name: String) -> String? {
        let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return name.isEmpty ? nil : name
    }

    /// The author who signs on this machine.
    func author(given: String? = nil) -> Author { Author(name: name(given: given), machine: .current()) }

    /// The first of the account's comma-separated GECOS fields.
    private static var fullName: String? {
        getpwuid(getuid())?.pointee.pw_gecos.map { String(String(cString: $0).prefix { $0 != "," }) }
    }

    private static var login: String? { getpwuid(getuid())?.pointee.pw_name.map { String(cString: $0) } }
}
