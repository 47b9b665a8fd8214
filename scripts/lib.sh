# What scripts/bifolium and scripts/test share: where the project is, and that what it needs is there.
#
# Sourced, and good for bash 3.2, which is what macOS has.
# shellcheck shell=bash

set -euo pipefail

# shellcheck disable=SC2034 # the scripts use it
project=$(dirname -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")")

# The status for "something that the program needs is not there": BSD's EX_UNAVAILABLE.
readonly unavailable=69

# Says why the script cannot go on, and ends it.
give_up() {
  printf '%s\n' "$@" >&2
  exit "$unavailable"
}

# Sees to it that Swift, Git, pkg-config and libxml2 are there, or ends the script with what to do.
set_up() {
  command -v swift >/dev/null || give_up \
    "bifolium: Swift is not installed, or not in PATH; version 6.2 or later is needed." \
    "Install it from https://www.swift.org/install/ and call this again."
  if [[ $(uname -s) == Darwin ]]; then
    set_up_macos
  else
    set_up_linux
  fi
}

set_up_macos() {
  has_libxml2 && return
  # Homebrew keeps libxml2 out of pkg-config's way, because macOS has one of its own.
  local prefix
  if prefix=$(brew --prefix libxml2 2>/dev/null); then
    export PKG_CONFIG_PATH="$prefix/lib/pkgconfig${PKG_CONFIG_PATH:+:$PKG_CONFIG_PATH}"
    has_libxml2 && return
  fi
  give_up "bifolium: libxml2 or pkg-config is missing. Install them and call this again:" \
    "  brew install libxml2 pkg-config"
}

set_up_linux() {
  local packages=()
  # SwiftPM fetches swift-argument-parser and Yams with Git, over https.
  command -v git >/dev/null || packages+=(git ca-certificates)
  command -v pkg-config >/dev/null || packages+=(pkg-config)
  has_libxml2 || packages+=(libxml2-dev)
  ((${#packages[@]} == 0)) || install_packages "${packages[@]}"
}

has_libxml2() {
  pkg-config --exists libxml-2.0 2>/dev/null
}

# Installs Debian packages, saying so, and what else it says only where it fails.
install_packages() {
  command -v apt-get >/dev/null || give_up \
    "bifolium: what Debian calls $* is missing. Install it with this system's package manager" \
    "and call this again."
  local as_root=()
  if ((EUID != 0)); then
    command -v sudo >/dev/null || give_up_installing "there is no sudo" "$@"
    as_root=(sudo)
  fi
  as_root+=(env DEBIAN_FRONTEND=noninteractive)
  printf 'bifolium: installing %s…\n' "$*" >&2
  # A package source that is out of order need not be the one that has these packages.
  "${as_root[@]}" apt-get update -qq </dev/null >/dev/null 2>&1 || true
  local said
  said=$("${as_root[@]}" apt-get install -y --no-install-recommends "$@" </dev/null 2>&1) || {
    printf '%s\n' "$said" >&2
    give_up_installing "apt-get failed" "$@"
  }
}

give_up_installing() {
  local reason=$1
  shift
  give_up "bifolium: cannot install $*: $reason. As root, call" \
    "  apt-get update && apt-get install -y $*"
}
