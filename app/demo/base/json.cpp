// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/base/json.h"

template class nlohmann::basic_json<nlohmann::ordered_map>;
