// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The translations that are part of the program, as resources: reeve_CODE.qm, where CODE is a language ("de", "pt_BR").
//
// The texts in the sources are English. reeve_en.qm has their plural forms only: tr("%Ln case(s)", nullptr, 1) is
// "1 case". It is installed by itself when a QCoreApplication is created, in every program that links reeve_models.
// A translator that is installed later comes before it.

namespace reeve {

inline constexpr char translationsFolder[] = ":/i18n";

}
