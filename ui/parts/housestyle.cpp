// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/housestyle.h"

namespace reeve {

using namespace Qt::StringLiterals;

HouseStyle::HouseStyle() : QProxyStyle(u"Fusion"_s) { }

}
