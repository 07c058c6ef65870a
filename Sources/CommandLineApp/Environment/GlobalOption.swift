/// An option without a value that may be anywhere among the arguments and applies to every command.
struct GlobalFlag: Hashable {
    let isGiven: Bool
    /// The arguments without the option.
    let rest: [String]

    /// Takes the option out of the arguments. After `--`, nothing is an option.
    ///
    /// - Parameter name: The option with its two hyphens.
    init(_ name: String, takenFrom arguments: [String]) {
        let options = arguments.prefix { $0 != "--" }
        isGiven = options.contains(name)
        rest = options.filter { $0 != name } + arguments.dropFirst(options.count)
    }
}

/// An option with a value that may be anywhere among the arguments and applies to every command.
struct GlobalOption: Hashable {
    /// The value; nil if the option was not given, empty if its value is missing. The last one counts.
    let value: String?
    /// The arguments without the option.
    let rest: [String]

    /// Takes the option out of the arguments. After `--`, nothing is an option.
    ///
    /// - Parameter name: The option with its two hyphens.
    init(_ name: String, takenFrom arguments: [String]) {
        var value: String?
        var rest: [String] = []
        var arguments = arguments[...]
        while let argument = arguments.popFirst() {
            if argument == "--" {
                rest.append(argument)
                rest += arguments
                break
            } else if argument == name {
                value = arguments.popFirst() ?? ""
            } else if argument.hasPrefix(name + "=") {
                value = String(argument.dropFirst(name.count + 1))
            } else {
                rest.append(argument)
            }
        }
        (self.value, self.rest) = (value, rest)
    }
}
